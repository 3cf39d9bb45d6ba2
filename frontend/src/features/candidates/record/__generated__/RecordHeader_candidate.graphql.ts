/**
 * @generated SignedSource<<489574efb54493993447408c9b5da9da>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type RecordHeader_candidate$data = {
  readonly archivedAt: string | null | undefined;
  readonly headline: string;
  readonly id: string;
  readonly name: string;
  readonly " $fragmentType": "RecordHeader_candidate";
};
export type RecordHeader_candidate$key = {
  readonly " $data"?: RecordHeader_candidate$data;
  readonly " $fragmentSpreads": FragmentRefs<"RecordHeader_candidate">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RecordHeader_candidate",
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
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "headline",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "archivedAt",
      "storageKey": null
    }
  ],
  "type": "Candidate",
  "abstractKey": null
};

(node as any).hash = "585a927687cf1f02997dc63eaf4c5340";

export default node;
