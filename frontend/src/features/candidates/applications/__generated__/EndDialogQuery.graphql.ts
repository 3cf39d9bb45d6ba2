/**
 * @generated SignedSource<<16402f22b047ef4a9c703a9e593f40ec>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type DecidedBy = "CANDIDATE" | "US";
export type EndDialogQuery$variables = Record<PropertyKey, never>;
export type EndDialogQuery$data = {
  readonly rejectionReasons: ReadonlyArray<{
    readonly decidedBy: DecidedBy;
    readonly id: string;
    readonly name: string;
  }>;
};
export type EndDialogQuery = {
  response: EndDialogQuery$data;
  variables: EndDialogQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "RejectionReason",
    "kind": "LinkedField",
    "name": "rejectionReasons",
    "plural": true,
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
        "name": "decidedBy",
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
    "name": "EndDialogQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "EndDialogQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "52840adb41cd330bec89e83c019f42f8",
    "id": null,
    "metadata": {},
    "name": "EndDialogQuery",
    "operationKind": "query",
    "text": "query EndDialogQuery {\n  rejectionReasons {\n    id\n    name\n    decidedBy\n  }\n}\n"
  }
};
})();

(node as any).hash = "d08754bb99b4b2b94875232e4c3cd922";

export default node;
