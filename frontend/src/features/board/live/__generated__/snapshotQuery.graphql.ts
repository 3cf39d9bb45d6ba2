/**
 * @generated SignedSource<<eba0c31de30e3918deada2e7ffbc396c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ApplicationStatus = "ACTIVE" | "HIRED" | "REJECTED" | "WITHDRAWN";
export type StageKind = "APPLIED" | "ASSESSMENT" | "HIRED" | "INTERVIEW" | "OFFER" | "SCREEN";
export type Turn = "CANDIDATES" | "NOBODYS" | "OURS";
export type snapshotQuery$variables = {
  jobId: string;
};
export type snapshotQuery$data = {
  readonly board: {
    readonly cards: ReadonlyArray<{
      readonly candidate: {
        readonly headline: string;
        readonly id: string;
        readonly name: string;
        readonly owner: {
          readonly id: string;
          readonly name: string;
        } | null | undefined;
        readonly tags: ReadonlyArray<{
          readonly color: string;
          readonly id: string;
          readonly name: string;
        }>;
      };
      readonly enteredStageAt: string;
      readonly id: string;
      readonly promisedAt: string | null | undefined;
      readonly rank: string;
      readonly stage: {
        readonly id: string;
      };
      readonly status: ApplicationStatus;
      readonly turn: Turn;
      readonly turnSince: string;
      readonly version: number;
    }>;
    readonly stages: ReadonlyArray<{
      readonly answerWithinDays: number | null | undefined;
      readonly id: string;
      readonly kind: StageKind;
      readonly name: string;
    }>;
    readonly version: number;
  } | null | undefined;
};
export type snapshotQuery$rawResponse = {
  readonly board: {
    readonly cards: ReadonlyArray<{
      readonly candidate: {
        readonly headline: string;
        readonly id: string;
        readonly name: string;
        readonly owner: {
          readonly id: string;
          readonly name: string;
        } | null | undefined;
        readonly tags: ReadonlyArray<{
          readonly color: string;
          readonly id: string;
          readonly name: string;
        }>;
      };
      readonly enteredStageAt: string;
      readonly id: string;
      readonly promisedAt: string | null | undefined;
      readonly rank: string;
      readonly stage: {
        readonly id: string;
      };
      readonly status: ApplicationStatus;
      readonly turn: Turn;
      readonly turnSince: string;
      readonly version: number;
    }>;
    readonly stages: ReadonlyArray<{
      readonly answerWithinDays: number | null | undefined;
      readonly id: string;
      readonly kind: StageKind;
      readonly name: string;
    }>;
    readonly version: number;
  } | null | undefined;
};
export type snapshotQuery = {
  rawResponse: snapshotQuery$rawResponse;
  response: snapshotQuery$data;
  variables: snapshotQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "jobId"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "version",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "jobId",
        "variableName": "jobId"
      }
    ],
    "concreteType": "Board",
    "kind": "LinkedField",
    "name": "board",
    "plural": false,
    "selections": [
      (v1/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "concreteType": "Stage",
        "kind": "LinkedField",
        "name": "stages",
        "plural": true,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
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
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Application",
        "kind": "LinkedField",
        "name": "cards",
        "plural": true,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "rank",
            "storageKey": null
          },
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "status",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "turn",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "turnSince",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "enteredStageAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "promisedAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Stage",
            "kind": "LinkedField",
            "name": "stage",
            "plural": false,
            "selections": [
              (v2/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Candidate",
            "kind": "LinkedField",
            "name": "candidate",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
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
                "concreteType": "Member",
                "kind": "LinkedField",
                "name": "owner",
                "plural": false,
                "selections": [
                  (v2/*:: as any*/),
                  (v3/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Tag",
                "kind": "LinkedField",
                "name": "tags",
                "plural": true,
                "selections": [
                  (v2/*:: as any*/),
                  (v3/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "color",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "snapshotQuery",
    "selections": (v4/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "snapshotQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "cacheID": "9cee6323ee9d1e0b7265df4999e4aabc",
    "id": null,
    "metadata": {},
    "name": "snapshotQuery",
    "operationKind": "query",
    "text": "query snapshotQuery(\n  $jobId: ID!\n) {\n  board(jobId: $jobId) {\n    version\n    stages {\n      id\n      name\n      kind\n      answerWithinDays\n    }\n    cards {\n      id\n      rank\n      version\n      status\n      turn\n      turnSince\n      enteredStageAt\n      promisedAt\n      stage {\n        id\n      }\n      candidate {\n        id\n        name\n        headline\n        owner {\n          id\n          name\n        }\n        tags {\n          id\n          name\n          color\n        }\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "69342232d6cb23fe9127050ddc217953";

export default node;
