/**
 * @generated SignedSource<<5f814991ad77546d689f0fc5bb2f9d65>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ContactPointKind = "EMAIL" | "LINK" | "PHONE";
import { FragmentRefs } from "relay-runtime";
export type ContactPoints_candidate$data = {
  readonly archivedAt: string | null | undefined;
  readonly contactPoints: ReadonlyArray<{
    readonly id: string;
    readonly isPrimary: boolean;
    readonly kind: ContactPointKind;
    readonly label: string;
    readonly value: string;
  }>;
  readonly " $fragmentType": "ContactPoints_candidate";
};
export type ContactPoints_candidate$key = {
  readonly " $data"?: ContactPoints_candidate$data;
  readonly " $fragmentSpreads": FragmentRefs<"ContactPoints_candidate">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ContactPoints_candidate",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "archivedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ContactPoint",
      "kind": "LinkedField",
      "name": "contactPoints",
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
          "name": "kind",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "value",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "label",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "isPrimary",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Candidate",
  "abstractKey": null
};

(node as any).hash = "7e7287467d8410a63dc561514c960062";

export default node;
