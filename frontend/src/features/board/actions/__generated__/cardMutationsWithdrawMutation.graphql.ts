/**
 * @generated SignedSource<<dbe3c25ca7bd05c3170e7a1b7aa4eb2f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ApplicationStatus = "ACTIVE" | "HIRED" | "REJECTED" | "WITHDRAWN";
export type Turn = "CANDIDATES" | "NOBODYS" | "OURS";
export type WithdrawApplicationInput = {
  applicationId: string;
  dryRun?: boolean;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  note?: string;
  reasonId?: string | null | undefined;
};
export type cardMutationsWithdrawMutation$variables = {
  input: WithdrawApplicationInput;
};
export type cardMutationsWithdrawMutation$data = {
  readonly withdrawApplication: {
    readonly error: {
      readonly __typename: string;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    } | null | undefined;
    readonly meanwhile: {
      readonly application: {
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
      };
      readonly by: {
        readonly name: string;
      } | null | undefined;
    } | null | undefined;
    readonly success: {
      readonly activityId: string | null | undefined;
      readonly application: {
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
      };
      readonly version: number;
    } | null | undefined;
  };
};
export type cardMutationsWithdrawMutation = {
  response: cardMutationsWithdrawMutation$data;
  variables: cardMutationsWithdrawMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
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
  "name": "id",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "concreteType": "Application",
  "kind": "LinkedField",
  "name": "application",
  "plural": false,
  "selections": [
    (v3/*:: as any*/),
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
      "selections": [
        (v3/*:: as any*/)
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
        (v3/*:: as any*/),
        (v4/*:: as any*/),
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
            (v3/*:: as any*/),
            (v4/*:: as any*/)
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
            (v3/*:: as any*/),
            (v4/*:: as any*/),
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
v6 = {
  "kind": "InlineFragment",
  "selections": [
    (v2/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "activityId",
      "storageKey": null
    },
    (v5/*:: as any*/)
  ],
  "type": "WithdrawApplicationSuccess",
  "abstractKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "message",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "path",
  "storageKey": null
},
v10 = {
  "kind": "InlineFragment",
  "selections": [
    (v5/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Actor",
      "kind": "LinkedField",
      "name": "by",
      "plural": false,
      "selections": [
        (v4/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "type": "ApplicationMovedMeanwhile",
  "abstractKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "cardMutationsWithdrawMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "withdrawApplication",
        "plural": false,
        "selections": [
          {
            "fragment": (v6/*:: as any*/),
            "kind": "AliasedInlineFragmentSpread",
            "name": "success"
          },
          {
            "fragment": {
              "kind": "InlineFragment",
              "selections": [
                (v7/*:: as any*/),
                (v8/*:: as any*/),
                (v9/*:: as any*/)
              ],
              "type": "Error",
              "abstractKey": "__isError"
            },
            "kind": "AliasedInlineFragmentSpread",
            "name": "error"
          },
          {
            "fragment": (v10/*:: as any*/),
            "kind": "AliasedInlineFragmentSpread",
            "name": "meanwhile"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "cardMutationsWithdrawMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "withdrawApplication",
        "plural": false,
        "selections": [
          (v7/*:: as any*/),
          (v6/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v8/*:: as any*/),
              (v9/*:: as any*/)
            ],
            "type": "Error",
            "abstractKey": "__isError"
          },
          (v10/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "562b4ebc26d821ede05479d9c4a82c40",
    "id": null,
    "metadata": {},
    "name": "cardMutationsWithdrawMutation",
    "operationKind": "mutation",
    "text": "mutation cardMutationsWithdrawMutation(\n  $input: WithdrawApplicationInput!\n) {\n  withdrawApplication(input: $input) {\n    __typename\n    ... on WithdrawApplicationSuccess {\n      version\n      activityId\n      application {\n        id\n        rank\n        version\n        status\n        turn\n        turnSince\n        enteredStageAt\n        promisedAt\n        stage {\n          id\n        }\n        candidate {\n          id\n          name\n          headline\n          owner {\n            id\n            name\n          }\n          tags {\n            id\n            name\n            color\n          }\n        }\n      }\n    }\n    ... on Error {\n      __isError: __typename\n      __typename\n      message\n      path\n    }\n    ... on ApplicationMovedMeanwhile {\n      application {\n        id\n        rank\n        version\n        status\n        turn\n        turnSince\n        enteredStageAt\n        promisedAt\n        stage {\n          id\n        }\n        candidate {\n          id\n          name\n          headline\n          owner {\n            id\n            name\n          }\n          tags {\n            id\n            name\n            color\n          }\n        }\n      }\n      by {\n        name\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "e454f05b76c5766e3f9dc6abcd378015";

export default node;
