/**
 * @generated SignedSource<<bc047f6be6814529f3672f0b57fd1939>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type StageKind = "APPLIED" | "ASSESSMENT" | "HIRED" | "INTERVIEW" | "OFFER" | "SCREEN";
import { FragmentRefs } from "relay-runtime";
export type cardFragment_stage$data = {
  readonly answerWithinDays: number | null | undefined;
  readonly id: string;
  readonly kind: StageKind;
  readonly name: string;
  readonly " $fragmentType": "cardFragment_stage";
};
export type cardFragment_stage$key = {
  readonly " $data"?: cardFragment_stage$data;
  readonly " $fragmentSpreads": FragmentRefs<"cardFragment_stage">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "cardFragment_stage",
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
      "name": "kind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "answerWithinDays",
      "storageKey": null
    }
  ],
  "type": "Stage",
  "abstractKey": null
};

(node as any).hash = "1d87d6a4c08f9991216446ab43ec578f";

export default node;
