/**
 * @generated SignedSource<<db27f4ab958733eed5d786660b9ffdf3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ImportState = "FAILED" | "FINISHED" | "PROPOSED" | "RUNNING" | "UNDOING" | "UNDONE";
import { FragmentRefs } from "relay-runtime";
export type ImportRow_import$data = {
  readonly created: number;
  readonly createdAt: string;
  readonly done: number;
  readonly fileName: string;
  readonly id: string;
  readonly member: {
    readonly name: string;
  } | null | undefined;
  readonly refused: number;
  readonly rows: number;
  readonly state: ImportState;
  readonly " $fragmentType": "ImportRow_import";
};
export type ImportRow_import$key = {
  readonly " $data"?: ImportRow_import$data;
  readonly " $fragmentSpreads": FragmentRefs<"ImportRow_import">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ImportRow_import",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "fileName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "state",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "rows",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "done",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "created",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "refused",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "createdAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Member",
      "kind": "LinkedField",
      "name": "member",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Import",
  "abstractKey": null
};

(node as any).hash = "5475802728d29658b324a4e1a3bf7e79";

export default node;
