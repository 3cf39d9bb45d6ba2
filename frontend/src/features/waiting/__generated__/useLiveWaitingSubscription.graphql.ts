/**
 * @generated SignedSource<<e24dad77fa5011021578ed11bd98f2a3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type useLiveWaitingSubscription$variables = {
  after?: string | null | undefined;
};
export type useLiveWaitingSubscription$data = {
  readonly activities: {
    readonly cursor: string;
  };
};
export type useLiveWaitingSubscription = {
  response: useLiveWaitingSubscription$data;
  variables: useLiveWaitingSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "after"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "after",
        "variableName": "after"
      }
    ],
    "concreteType": "ActivityEvent",
    "kind": "LinkedField",
    "name": "activities",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "cursor",
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
    "name": "useLiveWaitingSubscription",
    "selections": (v1/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useLiveWaitingSubscription",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "e0fdd1e726234b6551627be45c1ba799",
    "id": null,
    "metadata": {},
    "name": "useLiveWaitingSubscription",
    "operationKind": "subscription",
    "text": "subscription useLiveWaitingSubscription(\n  $after: String\n) {\n  activities(after: $after) {\n    cursor\n  }\n}\n"
  }
};
})();

(node as any).hash = "d3f689de6282cb0ccd587a0b5cf15040";

export default node;
