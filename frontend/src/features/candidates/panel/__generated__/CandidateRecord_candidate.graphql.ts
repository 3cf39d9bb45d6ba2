/**
 * @generated SignedSource<<4dbca82bd0720f9e051f48d464115dbe>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type CandidateRecord_candidate$data = {
  readonly " $fragmentSpreads": FragmentRefs<"Applications_candidate" | "ContactPoints_candidate" | "RecordFields_candidate" | "RecordHeader_candidate">;
  readonly " $fragmentType": "CandidateRecord_candidate";
};
export type CandidateRecord_candidate$key = {
  readonly " $data"?: CandidateRecord_candidate$data;
  readonly " $fragmentSpreads": FragmentRefs<"CandidateRecord_candidate">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "CandidateRecord_candidate",
  "selections": [
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "RecordHeader_candidate"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "RecordFields_candidate"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ContactPoints_candidate"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Applications_candidate"
    }
  ],
  "type": "Candidate",
  "abstractKey": null
};

(node as any).hash = "4ffec9e688226b706308dd9053539480";

export default node;
