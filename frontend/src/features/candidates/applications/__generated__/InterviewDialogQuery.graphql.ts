/**
 * @generated SignedSource<<80ac87abb63a0747bf39c6816164f31c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type InterviewDialogQuery$variables = Record<PropertyKey, never>;
export type InterviewDialogQuery$data = {
  readonly members: ReadonlyArray<{
    readonly id: string;
    readonly isActive: boolean;
    readonly name: string;
  }>;
};
export type InterviewDialogQuery = {
  response: InterviewDialogQuery$data;
  variables: InterviewDialogQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Member",
    "kind": "LinkedField",
    "name": "members",
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
        "name": "isActive",
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
    "name": "InterviewDialogQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "InterviewDialogQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "a64e2afde686b36543cb112dd823648a",
    "id": null,
    "metadata": {},
    "name": "InterviewDialogQuery",
    "operationKind": "query",
    "text": "query InterviewDialogQuery {\n  members {\n    id\n    name\n    isActive\n  }\n}\n"
  }
};
})();

(node as any).hash = "8860e737ab25e43cc95ec8c302ff499a";

export default node;
