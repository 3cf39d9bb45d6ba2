/**
 * @generated SignedSource<<b02c7aeaa2ade0a8f44532365f6df7c8>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ImportState = "FAILED" | "FINISHED" | "PROPOSED" | "RUNNING" | "UNDOING" | "UNDONE";
export type useLiveImportSubscription$variables = {
  importId: string;
};
export type useLiveImportSubscription$data = {
  readonly importProgress: {
    readonly applications: number;
    readonly created: number;
    readonly done: number;
    readonly existing: number;
    readonly failure: string | null | undefined;
    readonly id: string;
    readonly kept: number;
    readonly refused: number;
    readonly remarks: ReadonlyArray<{
      readonly code: string;
      readonly count: number;
    }>;
    readonly rows: number;
    readonly state: ImportState;
  };
};
export type useLiveImportSubscription = {
  response: useLiveImportSubscription$data;
  variables: useLiveImportSubscription$variables;
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
    "concreteType": "Import",
    "kind": "LinkedField",
    "name": "importProgress",
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
        "name": "state",
        "storageKey": null
      },
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
        "name": "done",
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
        "kind": "ScalarField",
        "name": "kept",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "failure",
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
    "name": "useLiveImportSubscription",
    "selections": (v1/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useLiveImportSubscription",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "322e0cc6840fcd4a47c101ce8cccf9c9",
    "id": null,
    "metadata": {},
    "name": "useLiveImportSubscription",
    "operationKind": "subscription",
    "text": "subscription useLiveImportSubscription(\n  $importId: ID!\n) {\n  importProgress(importId: $importId) {\n    id\n    state\n    rows\n    done\n    created\n    existing\n    applications\n    refused\n    kept\n    failure\n    remarks {\n      code\n      count\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "424d8e877dae339c5267b3ca33a53869";

export default node;
