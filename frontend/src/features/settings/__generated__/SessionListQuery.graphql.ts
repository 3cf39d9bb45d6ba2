/**
 * @generated SignedSource<<468da43ce75b5785ff890b3d9ae15b35>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type SessionListQuery$variables = Record<PropertyKey, never>;
export type SessionListQuery$data = {
  readonly " $fragmentSpreads": FragmentRefs<"SessionList_sessions">;
};
export type SessionListQuery = {
  response: SessionListQuery$data;
  variables: SessionListQuery$variables;
};

const node: ConcreteRequest = {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "SessionListQuery",
    "selections": [
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "SessionList_sessions"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "SessionListQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Session",
        "kind": "LinkedField",
        "name": "sessions",
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
            "name": "createdAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "lastSeenAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "userAgent",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "isCurrent",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "d63bd78e0fd0664423475004f4b1257a",
    "id": null,
    "metadata": {},
    "name": "SessionListQuery",
    "operationKind": "query",
    "text": "query SessionListQuery {\n  ...SessionList_sessions\n}\n\nfragment SessionList_session on Session {\n  id\n  createdAt\n  lastSeenAt\n  userAgent\n  isCurrent\n}\n\nfragment SessionList_sessions on Query {\n  sessions {\n    id\n    ...SessionList_session\n  }\n}\n"
  }
};

(node as any).hash = "1b7f4b5df83aabccff82204e6ec22f0a";

export default node;
