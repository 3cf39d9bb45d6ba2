/**
 * @generated SignedSource<<aab65c9338b4654312b767e626ec0916>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type SessionList_session$data = {
  readonly createdAt: string;
  readonly id: string;
  readonly isCurrent: boolean;
  readonly lastSeenAt: string;
  readonly userAgent: string;
  readonly " $fragmentType": "SessionList_session";
};
export type SessionList_session$key = {
  readonly " $data"?: SessionList_session$data;
  readonly " $fragmentSpreads": FragmentRefs<"SessionList_session">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SessionList_session",
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
  "type": "Session",
  "abstractKey": null
};

(node as any).hash = "6a5da45ef82602a3292518d13fd270dc";

export default node;
