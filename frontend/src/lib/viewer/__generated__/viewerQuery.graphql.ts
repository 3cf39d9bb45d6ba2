/**
 * @generated SignedSource<<f4b13585ad8f07beaec367f99e84686e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type Capability = "ADD_NOTES" | "CREATE_API_KEYS" | "EDIT_CANDIDATES" | "IMPORT" | "MANAGE_JOBS" | "MANAGE_MEMBERS" | "MANAGE_WORKSPACE" | "MOVE_CARDS" | "SEE_CONTACT_POINTS";
export type Role = "ADMIN" | "HIRING_MANAGER" | "RECRUITER" | "VIEWER";
export type viewerQuery$variables = Record<PropertyKey, never>;
export type viewerQuery$data = {
  readonly instance: {
    readonly isDemo: boolean;
    readonly name: string;
    readonly needsSetup: boolean;
    readonly version: string;
  };
  readonly viewer: {
    readonly can: ReadonlyArray<Capability>;
    readonly member: {
      readonly id: string;
      readonly name: string;
      readonly role: Role;
      readonly timeZone: string;
    };
    readonly workspace: {
      readonly id: string;
      readonly name: string;
      readonly timeZone: string;
    };
  } | null | undefined;
};
export type viewerQuery = {
  response: viewerQuery$data;
  variables: viewerQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "timeZone",
  "storageKey": null
},
v3 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Instance",
    "kind": "LinkedField",
    "name": "instance",
    "plural": false,
    "selections": [
      (v0/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "version",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "needsSetup",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "isDemo",
        "storageKey": null
      }
    ],
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Viewer",
    "kind": "LinkedField",
    "name": "viewer",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Member",
        "kind": "LinkedField",
        "name": "member",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          (v0/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "role",
            "storageKey": null
          },
          (v2/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Workspace",
        "kind": "LinkedField",
        "name": "workspace",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          (v0/*:: as any*/),
          (v2/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "can",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "viewerQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "viewerQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "c05730952edeae5bac284d7381982b4b",
    "id": null,
    "metadata": {},
    "name": "viewerQuery",
    "operationKind": "query",
    "text": "query viewerQuery {\n  instance {\n    name\n    version\n    needsSetup\n    isDemo\n  }\n  viewer {\n    member {\n      id\n      name\n      role\n      timeZone\n    }\n    workspace {\n      id\n      name\n      timeZone\n    }\n    can\n  }\n}\n"
  }
};
})();

(node as any).hash = "07fe92cdc5f4d8717ff054ff0a6bef69";

export default node;
