/**
 * @generated SignedSource<<1daa061f61aeb45d1bade3b8e026ffeb>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ApplicationStatus = "ACTIVE" | "HIRED" | "REJECTED" | "WITHDRAWN";
export type StageKind = "APPLIED" | "ASSESSMENT" | "HIRED" | "INTERVIEW" | "OFFER" | "SCREEN";
export type Turn = "CANDIDATES" | "NOBODYS" | "OURS";
export type followBoardSubscription$variables = {
  after: number;
  jobId: string;
};
export type followBoardSubscription$data = {
  readonly boardChanges: {
    readonly __typename: "BoardDelta";
    readonly actor: {
      readonly member: {
        readonly id: string;
      } | null | undefined;
      readonly name: string;
    } | null | undefined;
    readonly changed: ReadonlyArray<{
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
    readonly removed: ReadonlyArray<string>;
    readonly stages: ReadonlyArray<{
      readonly answerWithinDays: number | null | undefined;
      readonly id: string;
      readonly kind: StageKind;
      readonly name: string;
    }> | null | undefined;
    readonly version: number;
  } | {
    readonly __typename: "BoardReload";
    readonly version: number;
  } | {
    // This will never be '%other', but we need some
    // value in case none of the concrete values match.
    readonly __typename: "%other";
  };
};
export type followBoardSubscription = {
  response: followBoardSubscription$data;
  variables: followBoardSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "after"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "jobId"
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "version",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v5 = [
  (v4/*:: as any*/)
],
v6 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "after",
        "variableName": "after"
      },
      {
        "kind": "Variable",
        "name": "jobId",
        "variableName": "jobId"
      }
    ],
    "concreteType": null,
    "kind": "LinkedField",
    "name": "boardChanges",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "__typename",
        "storageKey": null
      },
      {
        "kind": "InlineFragment",
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Actor",
            "kind": "LinkedField",
            "name": "actor",
            "plural": false,
            "selections": [
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Member",
                "kind": "LinkedField",
                "name": "member",
                "plural": false,
                "selections": (v5/*:: as any*/),
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
            "name": "changed",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "rank",
                "storageKey": null
              },
              (v2/*:: as any*/),
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
                "selections": (v5/*:: as any*/),
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
                  (v4/*:: as any*/),
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
                      (v4/*:: as any*/),
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
                      (v4/*:: as any*/),
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
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "removed",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Stage",
            "kind": "LinkedField",
            "name": "stages",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
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
          }
        ],
        "type": "BoardDelta",
        "abstractKey": null
      },
      {
        "kind": "InlineFragment",
        "selections": [
          (v2/*:: as any*/)
        ],
        "type": "BoardReload",
        "abstractKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "followBoardSubscription",
    "selections": (v6/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "followBoardSubscription",
    "selections": (v6/*:: as any*/)
  },
  "params": {
    "cacheID": "7358c2f94d3790a7dc50b406f33ccb61",
    "id": null,
    "metadata": {},
    "name": "followBoardSubscription",
    "operationKind": "subscription",
    "text": "subscription followBoardSubscription(\n  $jobId: ID!\n  $after: Int!\n) {\n  boardChanges(jobId: $jobId, after: $after) {\n    __typename\n    ... on BoardDelta {\n      version\n      actor {\n        name\n        member {\n          id\n        }\n      }\n      changed {\n        id\n        rank\n        version\n        status\n        turn\n        turnSince\n        enteredStageAt\n        promisedAt\n        stage {\n          id\n        }\n        candidate {\n          id\n          name\n          headline\n          owner {\n            id\n            name\n          }\n          tags {\n            id\n            name\n            color\n          }\n        }\n      }\n      removed\n      stages {\n        id\n        name\n        kind\n        answerWithinDays\n      }\n    }\n    ... on BoardReload {\n      version\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "12a718cd9a9675d9ba1e0086bdd366d8";

export default node;
