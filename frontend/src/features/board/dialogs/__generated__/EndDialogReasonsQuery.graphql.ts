/**
 * @generated SignedSource<<69555f386cd33d8f9c0bc1dc1f2c340c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type DecidedBy = "CANDIDATE" | "US";
export type EndDialogReasonsQuery$variables = Record<PropertyKey, never>;
export type EndDialogReasonsQuery$data = {
  readonly rejectionReasons: ReadonlyArray<{
    readonly decidedBy: DecidedBy;
    readonly id: string;
    readonly name: string;
  }>;
};
export type EndDialogReasonsQuery = {
  response: EndDialogReasonsQuery$data;
  variables: EndDialogReasonsQuery$variables;
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
    "name": "EndDialogReasonsQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "EndDialogReasonsQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "ffd4d91538b01993501106d4788fb469",
    "id": null,
    "metadata": {},
    "name": "EndDialogReasonsQuery",
    "operationKind": "query",
    "text": "query EndDialogReasonsQuery {\n  rejectionReasons {\n    id\n    name\n    decidedBy\n  }\n}\n"
  }
};
})();

(node as any).hash = "7916c476281fe5f48991fdb20fbb0dbb";

export default node;
