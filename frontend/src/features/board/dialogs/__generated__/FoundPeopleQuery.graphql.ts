/**
 * @generated SignedSource<<7ff9e8082c83cdd5d8e337e83f7c5b67>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type FoundPeopleQuery$variables = {
  search: string;
};
export type FoundPeopleQuery$data = {
  readonly candidates: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly headline: string;
        readonly id: string;
        readonly name: string;
        readonly primaryEmail: string | null | undefined;
      };
    }>;
  };
};
export type FoundPeopleQuery = {
  response: FoundPeopleQuery$data;
  variables: FoundPeopleQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "search"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 8
      },
      {
        "kind": "Variable",
        "name": "search",
        "variableName": "search"
      }
    ],
    "concreteType": "CandidateConnection",
    "kind": "LinkedField",
    "name": "candidates",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "CandidateEdge",
        "kind": "LinkedField",
        "name": "edges",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Candidate",
            "kind": "LinkedField",
            "name": "node",
            "plural": false,
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
                "name": "headline",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "primaryEmail",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
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
    "name": "FoundPeopleQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "FoundPeopleQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "af95f04d9e8a7aac9ef2636d11de2c13",
    "id": null,
    "metadata": {},
    "name": "FoundPeopleQuery",
    "operationKind": "query",
    "text": "query FoundPeopleQuery(\n  $search: String!\n) {\n  candidates(search: $search, first: 8) {\n    edges {\n      node {\n        id\n        name\n        headline\n        primaryEmail\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "e40cb1d9b51185ccb43eb5808ae964fd";

export default node;
