/**
 * @generated SignedSource<<eb188da960b7d374c0febedb08529f02>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Role = "ADMIN" | "HIRING_MANAGER" | "RECRUITER" | "VIEWER";
export type UpdateMemberInput = {
  dryRun?: boolean;
  idempotencyKey?: string | null | undefined;
  memberId: string;
  name?: string | null | undefined;
  role?: Role | null | undefined;
  timeZone?: string | null | undefined;
};
export type RoleSelectMutation$variables = {
  input: UpdateMemberInput;
};
export type RoleSelectMutation$data = {
  readonly updateMember: {
    readonly error: {
      readonly __typename: string;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    } | null | undefined;
    readonly success: {
      readonly member: {
        readonly " $fragmentSpreads": FragmentRefs<"MemberRow_member">;
      };
    } | null | undefined;
  };
};
export type RoleSelectMutation = {
  response: RoleSelectMutation$data;
  variables: RoleSelectMutation$variables;
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
  "name": "__typename",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "message",
  "storageKey": null
},
v4 = {
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
    "name": "RoleSelectMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "updateMember",
        "plural": false,
        "selections": [
          {
            "fragment": {
              "kind": "InlineFragment",
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Member",
                  "kind": "LinkedField",
                  "name": "member",
                  "plural": false,
                  "selections": [
                    {
                      "args": null,
                      "kind": "FragmentSpread",
                      "name": "MemberRow_member"
                    }
                  ],
                  "storageKey": null
                }
              ],
              "type": "UpdateMemberSuccess",
              "abstractKey": null
            },
            "kind": "AliasedInlineFragmentSpread",
            "name": "success"
          },
          {
            "fragment": {
              "kind": "InlineFragment",
              "selections": [
                (v2/*:: as any*/),
                (v3/*:: as any*/),
                (v4/*:: as any*/)
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
    "name": "RoleSelectMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "updateMember",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Member",
                "kind": "LinkedField",
                "name": "member",
                "plural": false,
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
                    "name": "email",
                    "storageKey": null
                  },
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
                    "kind": "ScalarField",
                    "name": "isActive",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "isInvited",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "type": "UpdateMemberSuccess",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v3/*:: as any*/),
              (v4/*:: as any*/)
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
    "cacheID": "5d7b78e60a9de119aca5548c0c178059",
    "id": null,
    "metadata": {},
    "name": "RoleSelectMutation",
    "operationKind": "mutation",
    "text": "mutation RoleSelectMutation(\n  $input: UpdateMemberInput!\n) {\n  updateMember(input: $input) {\n    __typename\n    ... on UpdateMemberSuccess {\n      member {\n        ...MemberRow_member\n        id\n      }\n    }\n    ... on Error {\n      __isError: __typename\n      __typename\n      message\n      path\n    }\n  }\n}\n\nfragment MemberRow_member on Member {\n  id\n  name\n  email\n  role\n  isActive\n  isInvited\n  ...RoleSelect_member\n}\n\nfragment RoleSelect_member on Member {\n  id\n  name\n  role\n}\n"
  }
};
})();

(node as any).hash = "30eed78c643e628648cb30eebede874e";

export default node;
