/**
 * @generated SignedSource<<b5dda41f5f15284ac4261227d42b1a13>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type MappingForm_choices$data = {
  readonly " $fragmentSpreads": FragmentRefs<"ForAll_choices">;
  readonly " $fragmentType": "MappingForm_choices";
};
export type MappingForm_choices$key = {
  readonly " $data"?: MappingForm_choices$data;
  readonly " $fragmentSpreads": FragmentRefs<"MappingForm_choices">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "MappingForm_choices",
  "selections": [
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ForAll_choices"
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "4e49a0d4290c3e20cbed720b55a67e8b";

export default node;
