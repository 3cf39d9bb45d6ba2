/**
 * @generated SignedSource<<5e17e0eec4406d3a9135398da6bf1cae>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type MappingFormCheckQuery$variables = {
  importId: string;
};
export type MappingFormCheckQuery$data = {
  readonly importCheck: {
    readonly applications: number;
    readonly created: number;
    readonly existing: number;
    readonly isComplete: boolean;
    readonly refusals: ReadonlyArray<{
      readonly column: string | null | undefined;
      readonly line: number;
      readonly message: string;
    }>;
    readonly refused: number;
    readonly remarks: ReadonlyArray<{
      readonly code: string;
      readonly count: number;
    }>;
    readonly rows: number;
  };
};
export type MappingFormCheckQuery = {
  response: MappingFormCheckQuery$data;
  variables: MappingFormCheckQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "importId"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "importId",
        "variableName": "importId"
      }
    ],
    "concreteType": "ImportCheck",
    "kind": "LinkedField",
    "name": "importCheck",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "rows",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "isComplete",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "created",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "existing",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "applications",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "refused",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "ImportRemark",
        "kind": "LinkedField",
        "name": "remarks",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "code",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "count",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "ImportRefusal",
        "kind": "LinkedField",
        "name": "refusals",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "line",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "message",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "column",
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
    "name": "MappingFormCheckQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "MappingFormCheckQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "ec5f08094d839a6c90e89fa528d13d3f",
    "id": null,
    "metadata": {},
    "name": "MappingFormCheckQuery",
    "operationKind": "query",
    "text": "query MappingFormCheckQuery(\n  $importId: ID!\n) {\n  importCheck(importId: $importId) {\n    rows\n    isComplete\n    created\n    existing\n    applications\n    refused\n    remarks {\n      code\n      count\n    }\n    refusals {\n      line\n      message\n      column\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "7aeaa1e0ae5f436db193d66ef6315fab";

export default node;
