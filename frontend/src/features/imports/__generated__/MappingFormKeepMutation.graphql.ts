/**
 * @generated SignedSource<<2d9bc19fba1f0b344f900bd3332005a6>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type DateOrder = "DAY_FIRST" | "MONTH_FIRST";
export type ImportField = "APPLIED_AT" | "COMPANY" | "EMAIL" | "FIRST_NAME" | "FULL_NAME" | "HEADLINE" | "JOB" | "LAST_NAME" | "LINK" | "LOCATION" | "NOTE" | "OWNER_EMAIL" | "PHONE" | "REJECTION_REASON" | "SOURCE" | "STAGE" | "STATUS" | "TAGS" | "TIME_ZONE" | "TITLE";
export type UpdateImportMappingInput = {
  choices: ImportChoicesInput;
  dryRun?: boolean;
  idempotencyKey?: string | null | undefined;
  importId: string;
};
export type ImportChoicesInput = {
  columns: ReadonlyArray<ImportField | null | undefined>;
  dateOrder?: DateOrder;
  jobId?: string | null | undefined;
  phoneRegion?: string | null | undefined;
  source?: string;
  stageId?: string | null | undefined;
  tags?: ReadonlyArray<string>;
};
export type MappingFormKeepMutation$variables = {
  input: UpdateImportMappingInput;
};
export type MappingFormKeepMutation$data = {
  readonly updateImportMapping: {
    readonly error: {
      readonly __typename: string;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    } | null | undefined;
    readonly impossible: {
      readonly column: number | null | undefined;
    } | null | undefined;
    readonly success: {
      readonly import: {
        readonly id: string;
        readonly " $fragmentSpreads": FragmentRefs<"MappingForm_import">;
      };
    } | null | undefined;
  };
};
export type MappingFormKeepMutation = {
  response: MappingFormKeepMutation$data;
  variables: MappingFormKeepMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "column",
      "storageKey": null
    }
  ],
  "type": "MappingNotPossible",
  "abstractKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "message",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "path",
  "storageKey": null
},
v7 = [
  (v2/*:: as any*/)
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "MappingFormKeepMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "updateImportMapping",
        "plural": false,
        "selections": [
          {
            "fragment": {
              "kind": "InlineFragment",
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Import",
                  "kind": "LinkedField",
                  "name": "import",
                  "plural": false,
                  "selections": [
                    (v2/*:: as any*/),
                    {
                      "args": null,
                      "kind": "FragmentSpread",
                      "name": "MappingForm_import"
                    }
                  ],
                  "storageKey": null
                }
              ],
              "type": "UpdateImportMappingSuccess",
              "abstractKey": null
            },
            "kind": "AliasedInlineFragmentSpread",
            "name": "success"
          },
          {
            "fragment": (v3/*:: as any*/),
            "kind": "AliasedInlineFragmentSpread",
            "name": "impossible"
          },
          {
            "fragment": {
              "kind": "InlineFragment",
              "selections": [
                (v4/*:: as any*/),
                (v5/*:: as any*/),
                (v6/*:: as any*/)
              ],
              "type": "Error",
              "abstractKey": "__isError"
            },
            "kind": "AliasedInlineFragmentSpread",
            "name": "error"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "MappingFormKeepMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "updateImportMapping",
        "plural": false,
        "selections": [
          (v4/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Import",
                "kind": "LinkedField",
                "name": "import",
                "plural": false,
                "selections": [
                  (v2/*:: as any*/),
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
                    "selections": (v7/*:: as any*/),
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Stage",
                    "kind": "LinkedField",
                    "name": "stage",
                    "plural": false,
                    "selections": (v7/*:: as any*/),
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
                "storageKey": null
              }
            ],
            "type": "UpdateImportMappingSuccess",
            "abstractKey": null
          },
          (v3/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v5/*:: as any*/),
              (v6/*:: as any*/)
            ],
            "type": "Error",
            "abstractKey": "__isError"
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "b94a2670764c66754299b94902c51335",
    "id": null,
    "metadata": {},
    "name": "MappingFormKeepMutation",
    "operationKind": "mutation",
    "text": "mutation MappingFormKeepMutation(\n  $input: UpdateImportMappingInput!\n) {\n  updateImportMapping(input: $input) {\n    __typename\n    ... on UpdateImportMappingSuccess {\n      import {\n        id\n        ...MappingForm_import\n      }\n    }\n    ... on MappingNotPossible {\n      column\n    }\n    ... on Error {\n      __isError: __typename\n      __typename\n      message\n      path\n    }\n  }\n}\n\nfragment MappingForm_import on Import {\n  id\n  dateOrder\n  phoneRegion\n  source\n  tags\n  job {\n    id\n  }\n  stage {\n    id\n  }\n  columns {\n    position\n    heading\n    field\n    guessed\n    basis\n  }\n  preview(first: 5) {\n    line\n    cells\n  }\n}\n"
  }
};
})();

(node as any).hash = "be9dc71a9b4c009745f5839bb6a8d4a8";

export default node;
