/**
 * @generated SignedSource<<3c65684040ca6115f2ce1373d2274b97>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ImportState = "FAILED" | "FINISHED" | "PROPOSED" | "RUNNING" | "UNDOING" | "UNDONE";
import { FragmentRefs } from "relay-runtime";
export type ImportResult_import$data = {
  readonly applications: number;
  readonly created: number;
  readonly existing: number;
  readonly failure: string | null | undefined;
  readonly id: string;
  readonly kept: number;
  readonly refused: number;
  readonly refusedRowsPath: string | null | undefined;
  readonly remarks: ReadonlyArray<{
    readonly code: string;
    readonly count: number;
  }>;
  readonly state: ImportState;
  readonly " $fragmentSpreads": FragmentRefs<"ImportResult_refusals">;
  readonly " $fragmentType": "ImportResult_import";
};
export type ImportResult_import$key = {
  readonly " $data"?: ImportResult_import$data;
  readonly " $fragmentSpreads": FragmentRefs<"ImportResult_import">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ImportResult_import",
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
      "name": "state",
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
      "name": "existing",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "applications",
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
      "name": "kept",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "failure",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "refusedRowsPath",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ImportRemark",
      "kind": "LinkedField",
      "name": "remarks",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "code",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "count",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ImportResult_refusals"
    }
  ],
  "type": "Import",
  "abstractKey": null
};

(node as any).hash = "73ceb50d66bf86b774b7e4ba1dfe65cd";

export default node;
