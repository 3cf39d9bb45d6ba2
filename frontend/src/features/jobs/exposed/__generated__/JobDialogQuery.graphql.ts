/**
 * @generated SignedSource<<78902863ba990d57c0166343876b7da1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type HiringTeamRole = "HIRING_MANAGER" | "INTERVIEWER" | "RECRUITER";
export type JobDialogQuery$variables = {
  isNew: boolean;
  jobId: string;
};
export type JobDialogQuery$data = {
  readonly job?: {
    readonly department: string;
    readonly hiringManagersMayMove: boolean;
    readonly hiringTeam: ReadonlyArray<{
      readonly member: {
        readonly id: string;
      };
      readonly role: HiringTeamRole;
    }>;
    readonly isConfidential: boolean;
    readonly location: string;
    readonly title: string;
  } | null | undefined;
  readonly members: ReadonlyArray<{
    readonly id: string;
    readonly isActive: boolean;
    readonly name: string;
  }>;
  readonly stageTemplates: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly stages: ReadonlyArray<{
      readonly name: string;
    }>;
  }>;
  readonly viewer: {
    readonly member: {
      readonly id: string;
    };
  } | null | undefined;
};
export type JobDialogQuery = {
  response: JobDialogQuery$data;
  variables: JobDialogQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "isNew"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "jobId"
},
v2 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "jobId"
  }
],
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "department",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "location",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "isConfidential",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "hiringManagersMayMove",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "concreteType": "Member",
  "kind": "LinkedField",
  "name": "member",
  "plural": false,
  "selections": [
    (v8/*:: as any*/)
  ],
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "concreteType": "HiringTeamMember",
  "kind": "LinkedField",
  "name": "hiringTeam",
  "plural": true,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "role",
      "storageKey": null
    },
    (v9/*:: as any*/)
  ],
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "concreteType": "Member",
  "kind": "LinkedField",
  "name": "members",
  "plural": true,
  "selections": [
    (v8/*:: as any*/),
    (v11/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "isActive",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "concreteType": "StageTemplate",
  "kind": "LinkedField",
  "name": "stageTemplates",
  "plural": true,
  "selections": [
    (v8/*:: as any*/),
    (v11/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "TemplateStage",
      "kind": "LinkedField",
      "name": "stages",
      "plural": true,
      "selections": [
        (v11/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "concreteType": "Viewer",
  "kind": "LinkedField",
  "name": "viewer",
  "plural": false,
  "selections": [
    (v9/*:: as any*/)
  ],
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "JobDialogQuery",
    "selections": [
      {
        "condition": "isNew",
        "kind": "Condition",
        "passingValue": false,
        "selections": [
          {
            "alias": null,
            "args": (v2/*:: as any*/),
            "concreteType": "Job",
            "kind": "LinkedField",
            "name": "job",
            "plural": false,
            "selections": [
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v7/*:: as any*/),
              (v10/*:: as any*/)
            ],
            "storageKey": null
          }
        ]
      },
      (v12/*:: as any*/),
      (v13/*:: as any*/),
      (v14/*:: as any*/)
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "JobDialogQuery",
    "selections": [
      {
        "condition": "isNew",
        "kind": "Condition",
        "passingValue": false,
        "selections": [
          {
            "alias": null,
            "args": (v2/*:: as any*/),
            "concreteType": "Job",
            "kind": "LinkedField",
            "name": "job",
            "plural": false,
            "selections": [
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v7/*:: as any*/),
              (v10/*:: as any*/),
              (v8/*:: as any*/)
            ],
            "storageKey": null
          }
        ]
      },
      (v12/*:: as any*/),
      (v13/*:: as any*/),
      (v14/*:: as any*/)
    ]
  },
  "params": {
    "cacheID": "d0be7df2f8f5d5034f67460dbcf819df",
    "id": null,
    "metadata": {},
    "name": "JobDialogQuery",
    "operationKind": "query",
    "text": "query JobDialogQuery(\n  $jobId: ID!\n  $isNew: Boolean!\n) {\n  job(id: $jobId) @skip(if: $isNew) {\n    title\n    department\n    location\n    isConfidential\n    hiringManagersMayMove\n    hiringTeam {\n      role\n      member {\n        id\n      }\n    }\n    id\n  }\n  members {\n    id\n    name\n    isActive\n  }\n  stageTemplates {\n    id\n    name\n    stages {\n      name\n    }\n  }\n  viewer {\n    member {\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "070525e67fe6029d023bac499454f693";

export default node;
