/**
 * @generated SignedSource<<d350b658a82d9bf81e193b14af69cae4>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type SessionList_sessions$data = {
  readonly sessions: ReadonlyArray<{
    readonly id: string;
    readonly " $fragmentSpreads": FragmentRefs<"SessionList_session">;
  }>;
  readonly " $fragmentType": "SessionList_sessions";
};
export type SessionList_sessions$key = {
  readonly " $data"?: SessionList_sessions$data;
  readonly " $fragmentSpreads": FragmentRefs<"SessionList_sessions">;
};

import SessionListQuery_graphql from './SessionListQuery.graphql';

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "refetch": {
      "connection": null,
      "fragmentPathInResult": [],
      "operation": SessionListQuery_graphql
    }
  },
  "name": "SessionList_sessions",
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
          "args": null,
          "kind": "FragmentSpread",
          "name": "SessionList_session"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "c41e638e60261dd11949b9cd913fc236";

export default node;
