/**
 * @generated SignedSource<<8752c67072dee0b10bc6cd965fc0d7da>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type HiringTeamRole = "HIRING_MANAGER" | "INTERVIEWER" | "RECRUITER";
export type UpdateJobInput = {
  department?: string | null | undefined;
  dryRun?: boolean;
  hiringManagersMayMove?: boolean | null | undefined;
  hiringTeam?: ReadonlyArray<HiringTeamInput> | null | undefined;
  idempotencyKey?: string | null | undefined;
  isConfidential?: boolean | null | undefined;
  jobId: string;
  location?: string | null | undefined;
  title?: string | null | undefined;
};
export type HiringTeamInput = {
  memberId: string;
  role: HiringTeamRole;
};
export type saveJobUpdateMutation$variables = {
  input: UpdateJobInput;
};
export type saveJobUpdateMutation$data = {
  readonly updateJob: {
    readonly error: {
      readonly __typename: string;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    } | null | undefined;
    readonly success: {
      readonly job: {
        readonly department: string;
        readonly hiringManagersMayMove: boolean;
        readonly hiringTeam: ReadonlyArray<{
          readonly member: {
            readonly id: string;
            readonly name: string;
          };
          readonly role: HiringTeamRole;
        }>;
        readonly id: string;
        readonly isConfidential: boolean;
        readonly location: string;
        readonly title: string;
        readonly viewerCanMove: boolean;
      };
    } | null | undefined;
  };
};
export type saveJobUpdateMutation = {
  response: saveJobUpdateMutation$data;
  variables: saveJobUpdateMutation$variables;
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
  "name": "id",
  "storageKey": null
},
v3 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Job",
      "kind": "LinkedField",
      "name": "job",
      "plural": false,
      "selections": [
        (v2/*:: as any*/),
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
          "name": "department",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "location",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "isConfidential",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "hiringManagersMayMove",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "viewerCanMove",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "HiringTeamMember",
          "kind": "LinkedField",
          "name": "hiringTeam",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "role",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "Member",
              "kind": "LinkedField",
              "name": "member",
              "plural": false,
              "selections": [
                (v2/*:: as any*/),
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
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "UpdateJobSuccess",
  "abstractKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "message",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "path",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "saveJobUpdateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "updateJob",
        "plural": false,
        "selections": [
          {
            "fragment": (v3/*:: as any*/),
            "kind": "AliasedInlineFragmentSpread",
            "name": "success"
          },
          {
            "fragment": {
              "kind": "InlineFragment",
              "selections": [
                (v4/*:: as any*/),
                (v5/*:: as any*/),
                (v6/*:: as any*/)
              ],
              "type": "Error",
              "abstractKey": "__isError"
            },
            "kind": "AliasedInlineFragmentSpread",
            "name": "error"
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
    "name": "saveJobUpdateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "updateJob",
        "plural": false,
        "selections": [
          (v4/*:: as any*/),
          (v3/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v5/*:: as any*/),
              (v6/*:: as any*/)
            ],
            "type": "Error",
            "abstractKey": "__isError"
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "1ff0aec7a83acdb89b80af889ce58b7e",
    "id": null,
    "metadata": {},
    "name": "saveJobUpdateMutation",
    "operationKind": "mutation",
    "text": "mutation saveJobUpdateMutation(\n  $input: UpdateJobInput!\n) {\n  updateJob(input: $input) {\n    __typename\n    ... on UpdateJobSuccess {\n      job {\n        id\n        title\n        department\n        location\n        isConfidential\n        hiringManagersMayMove\n        viewerCanMove\n        hiringTeam {\n          role\n          member {\n            id\n            name\n          }\n        }\n      }\n    }\n    ... on Error {\n      __isError: __typename\n      __typename\n      message\n      path\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "fefdfc4b0a47cab24e6373e6ff865b61";

export default node;
