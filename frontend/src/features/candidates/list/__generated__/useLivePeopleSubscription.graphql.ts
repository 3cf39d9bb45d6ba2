/**
 * @generated SignedSource<<ec45191e1ade5bd960a1da4c3ab494e2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type useLivePeopleSubscription$variables = {
  verbs?: ReadonlyArray<string> | null | undefined;
};
export type useLivePeopleSubscription$data = {
  readonly activities: {
    readonly cursor: string;
  };
};
export type useLivePeopleSubscription = {
  response: useLivePeopleSubscription$data;
  variables: useLivePeopleSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "verbs"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "fields": [
          {
            "kind": "Variable",
            "name": "verbs",
            "variableName": "verbs"
          }
        ],
        "kind": "ObjectValue",
        "name": "filter"
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
    "name": "useLivePeopleSubscription",
    "selections": (v1/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useLivePeopleSubscription",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "cb586b0873f2df2b8988bda95bdec4f3",
    "id": null,
    "metadata": {},
    "name": "useLivePeopleSubscription",
    "operationKind": "subscription",
    "text": "subscription useLivePeopleSubscription(\n  $verbs: [String!]\n) {\n  activities(filter: {verbs: $verbs}) {\n    cursor\n  }\n}\n"
  }
};
})();

(node as any).hash = "e2a2ae2bf948eb6bac8bb58859f748d5";

export default node;
