/**
 * @generated SignedSource<<5ae57ec6fc72739d2733a2c77966f0d9>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Role = "ADMIN" | "HIRING_MANAGER" | "RECRUITER" | "VIEWER";
import { FragmentRefs } from "relay-runtime";
export type RoleSelect_member$data = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly " $fragmentType": "RoleSelect_member";
};
export type RoleSelect_member$key = {
  readonly " $data"?: RoleSelect_member$data;
  readonly " $fragmentSpreads": FragmentRefs<"RoleSelect_member">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RoleSelect_member",
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
      "name": "role",
      "storageKey": null
    }
  ],
  "type": "Member",
  "abstractKey": null
};

(node as any).hash = "dec9c623ab9ea807f09192933f9154b0";

export default node;
