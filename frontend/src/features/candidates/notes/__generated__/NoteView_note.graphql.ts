/**
 * @generated SignedSource<<078b19fb123413380ada789bfdb14b59>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type NoteView_note$data = {
  readonly author: {
    readonly id: string;
  } | null | undefined;
  readonly body: string;
  readonly editedAt: string | null | undefined;
  readonly id: string;
  readonly " $fragmentType": "NoteView_note";
};
export type NoteView_note$key = {
  readonly " $data"?: NoteView_note$data;
  readonly " $fragmentSpreads": FragmentRefs<"NoteView_note">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NoteView_note",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "body",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "editedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Member",
      "kind": "LinkedField",
      "name": "author",
      "plural": false,
      "selections": [
        (v0/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "type": "Note",
  "abstractKey": null
};
})();

(node as any).hash = "ed206d8ede36876b9937b2e054e2d9bb";

export default node;
