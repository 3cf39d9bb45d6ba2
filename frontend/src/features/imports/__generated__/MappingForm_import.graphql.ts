/**
 * @generated SignedSource<<68c52d3092a54d0d02eefcf20ea7478a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type DateOrder = "DAY_FIRST" | "MONTH_FIRST";
export type ImportColumnBasis = "DOUBT" | "HEADING" | "NOTHING" | "VALUES";
export type ImportField = "APPLIED_AT" | "COMPANY" | "EMAIL" | "FIRST_NAME" | "FULL_NAME" | "HEADLINE" | "JOB" | "LAST_NAME" | "LINK" | "LOCATION" | "NOTE" | "OWNER_EMAIL" | "PHONE" | "REJECTION_REASON" | "SOURCE" | "STAGE" | "STATUS" | "TAGS" | "TIME_ZONE" | "TITLE";
import { FragmentRefs } from "relay-runtime";
export type MappingForm_import$data = {
  readonly columns: ReadonlyArray<{
    readonly basis: ImportColumnBasis;
    readonly field: ImportField | null | undefined;
    readonly guessed: ImportField | null | undefined;
    readonly heading: string;
    readonly position: number;
  }>;
  readonly dateOrder: DateOrder;
  readonly id: string;
  readonly job: {
    readonly id: string;
  } | null | undefined;
  readonly phoneRegion: string | null | undefined;
  readonly preview: ReadonlyArray<{
    readonly cells: ReadonlyArray<string>;
    readonly line: number;
  }>;
  readonly source: string;
  readonly stage: {
    readonly id: string;
  } | null | undefined;
  readonly tags: ReadonlyArray<string>;
  readonly " $fragmentType": "MappingForm_import";
};
export type MappingForm_import$key = {
  readonly " $data"?: MappingForm_import$data;
  readonly " $fragmentSpreads": FragmentRefs<"MappingForm_import">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
  (v0/*:: as any*/)
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "MappingForm_import",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "dateOrder",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "phoneRegion",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "source",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "tags",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Job",
      "kind": "LinkedField",
      "name": "job",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Stage",
      "kind": "LinkedField",
      "name": "stage",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ImportColumn",
      "kind": "LinkedField",
      "name": "columns",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "position",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "heading",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "field",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "guessed",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "basis",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 5
        }
      ],
      "concreteType": "ImportedRow",
      "kind": "LinkedField",
      "name": "preview",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "line",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "cells",
          "storageKey": null
        }
      ],
      "storageKey": "preview(first:5)"
    }
  ],
  "type": "Import",
  "abstractKey": null
};
})();

(node as any).hash = "67f3abe51db76d6abbb1cdef900f0c2e";

export default node;
