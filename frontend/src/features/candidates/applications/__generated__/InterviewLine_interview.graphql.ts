/**
 * @generated SignedSource<<511bada0dcce5a2d9d32b968fa3c67bc>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type InterviewOutcome = "CANCELLED" | "NO_SHOW" | "PENDING" | "TOOK_PLACE";
import { FragmentRefs } from "relay-runtime";
export type InterviewLine_interview$data = {
  readonly id: string;
  readonly interviewers: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
  }>;
  readonly outcome: InterviewOutcome;
  readonly startsAt: string;
  readonly title: string;
  readonly " $fragmentType": "InterviewLine_interview";
};
export type InterviewLine_interview$key = {
  readonly " $data"?: InterviewLine_interview$data;
  readonly " $fragmentSpreads": FragmentRefs<"InterviewLine_interview">;
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
  "name": "InterviewLine_interview",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "title",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "startsAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "outcome",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Member",
      "kind": "LinkedField",
      "name": "interviewers",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
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
  "type": "Interview",
  "abstractKey": null
};
})();

(node as any).hash = "690b05d3f0f8f0d0f53d933ad7ea08bd";

export default node;
