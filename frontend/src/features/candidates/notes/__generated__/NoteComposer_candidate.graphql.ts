/**
 * @generated SignedSource<<f324d195450891684cc21b0c3cfc66b2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type NoteComposer_candidate$data = {
  readonly applications: ReadonlyArray<{
    readonly id: string;
    readonly job: {
      readonly id: string;
      readonly title: string;
    };
  }>;
  readonly id: string;
  readonly " $fragmentType": "NoteComposer_candidate";
};
export type NoteComposer_candidate$key = {
  readonly " $data"?: NoteComposer_candidate$data;
  readonly " $fragmentSpreads": FragmentRefs<"NoteComposer_candidate">;
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
  "name": "NoteComposer_candidate",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Application",
      "kind": "LinkedField",
      "name": "applications",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Job",
          "kind": "LinkedField",
          "name": "job",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "title",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Candidate",
  "abstractKey": null
};
})();

(node as any).hash = "69068593aeba6d26f9725012777b8b4d";

export default node;
