/**
 * @generated SignedSource<<0263d4647f8b3ff693d7699b4f56a16a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ActorKind = "API_KEY" | "IMPORT" | "MEMBER" | "SYSTEM";
import { FragmentRefs } from "relay-runtime";
export type TimelineEntry_activity$data = {
  readonly actor: {
    readonly kind: ActorKind;
    readonly name: string;
  };
  readonly at: string;
  readonly details: unknown;
  readonly fields: ReadonlyArray<string>;
  readonly id: string;
  readonly job: {
    readonly id: string;
    readonly title: string;
  } | null | undefined;
  readonly note: {
    readonly id: string;
    readonly " $fragmentSpreads": FragmentRefs<"NoteView_note">;
  } | null | undefined;
  readonly undoable: boolean;
  readonly verb: string;
  readonly " $fragmentType": "TimelineEntry_activity";
};
export type TimelineEntry_activity$key = {
  readonly " $data"?: TimelineEntry_activity$data;
  readonly " $fragmentSpreads": FragmentRefs<"TimelineEntry_activity">;
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
  "name": "TimelineEntry_activity",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "verb",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "at",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "fields",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "details",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "undoable",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Actor",
      "kind": "LinkedField",
      "name": "actor",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "kind",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
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
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Note",
      "kind": "LinkedField",
      "name": "note",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "NoteView_note"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Activity",
  "abstractKey": null
};
})();

(node as any).hash = "c938444725530d7a953d4cef5bd6437b";

export default node;
