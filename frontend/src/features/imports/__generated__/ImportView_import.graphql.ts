/**
 * @generated SignedSource<<0233a69a3baa5d0e281f717675cd69d3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ImportState = "FAILED" | "FINISHED" | "PROPOSED" | "RUNNING" | "UNDOING" | "UNDONE";
import { FragmentRefs } from "relay-runtime";
export type ImportView_import$data = {
  readonly delimiter: string;
  readonly done: number;
  readonly encoding: string;
  readonly fileName: string;
  readonly hasHeadings: boolean;
  readonly id: string;
  readonly rows: number;
  readonly state: ImportState;
  readonly " $fragmentSpreads": FragmentRefs<"ImportResult_import" | "MappingForm_import">;
  readonly " $fragmentType": "ImportView_import";
};
export type ImportView_import$key = {
  readonly " $data"?: ImportView_import$data;
  readonly " $fragmentSpreads": FragmentRefs<"ImportView_import">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ImportView_import",
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
      "name": "encoding",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "delimiter",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "hasHeadings",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "MappingForm_import"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ImportResult_import"
    }
  ],
  "type": "Import",
  "abstractKey": null
};

(node as any).hash = "5ad237c5abc40cc9784bb9b8f40b3543";

export default node;
