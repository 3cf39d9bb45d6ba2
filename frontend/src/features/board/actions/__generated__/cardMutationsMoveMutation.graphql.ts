/**
 * @generated SignedSource<<12f92ae812406b1257e9beaafeb195e6>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ApplicationStatus = "ACTIVE" | "HIRED" | "REJECTED" | "WITHDRAWN";
export type Turn = "CANDIDATES" | "NOBODYS" | "OURS";
export type MoveApplicationInput = {
  afterApplicationId?: string | null | undefined;
  applicationId: string;
  beforeApplicationId?: string | null | undefined;
  dryRun?: boolean;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  toStageId: string;
};
export type cardMutationsMoveMutation$variables = {
  input: MoveApplicationInput;
};
export type cardMutationsMoveMutation$data = {
  readonly moveApplication: {
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
export type cardMutationsMoveMutation = {
  response: cardMutationsMoveMutation$data;
  variables: cardMutationsMoveMutation$variables;
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
  "type": "MoveApplicationSuccess",
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
    "name": "cardMutationsMoveMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "moveApplication",
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
    "name": "cardMutationsMoveMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "moveApplication",
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
    "cacheID": "4bcbeeb6b35e6a3d08d7f0ef9cbc41ce",
    "id": null,
    "metadata": {},
    "name": "cardMutationsMoveMutation",
    "operationKind": "mutation",
    "text": "mutation cardMutationsMoveMutation(\n  $input: MoveApplicationInput!\n) {\n  moveApplication(input: $input) {\n    __typename\n    ... on MoveApplicationSuccess {\n      version\n      activityId\n      application {\n        id\n        rank\n        version\n        status\n        turn\n        turnSince\n        enteredStageAt\n        promisedAt\n        stage {\n          id\n        }\n        candidate {\n          id\n          name\n          headline\n          owner {\n            id\n            name\n          }\n          tags {\n            id\n            name\n            color\n          }\n        }\n      }\n    }\n    ... on Error {\n      __isError: __typename\n      __typename\n      message\n      path\n    }\n    ... on ApplicationMovedMeanwhile {\n      application {\n        id\n        rank\n        version\n        status\n        turn\n        turnSince\n        enteredStageAt\n        promisedAt\n        stage {\n          id\n        }\n        candidate {\n          id\n          name\n          headline\n          owner {\n            id\n            name\n          }\n          tags {\n            id\n            name\n            color\n          }\n        }\n      }\n      by {\n        name\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "caa58e3a8ca8273c4134c931afff18fc";

export default node;
