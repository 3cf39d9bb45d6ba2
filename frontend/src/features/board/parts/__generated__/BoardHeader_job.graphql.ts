/**
 * @generated SignedSource<<9605d6fc95154e6be70cd2fe803d1d88>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type JobStatus = "CLOSED" | "OPEN";
import { FragmentRefs } from "relay-runtime";
export type BoardHeader_job$data = {
  readonly department: string;
  readonly hiringTeam: ReadonlyArray<{
    readonly member: {
      readonly id: string;
      readonly name: string;
    };
  }>;
  readonly id: string;
  readonly isConfidential: boolean;
  readonly location: string;
  readonly status: JobStatus;
  readonly title: string;
  readonly " $fragmentType": "BoardHeader_job";
};
export type BoardHeader_job$key = {
  readonly " $data"?: BoardHeader_job$data;
  readonly " $fragmentSpreads": FragmentRefs<"BoardHeader_job">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "BoardHeader_job",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "title",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "department",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "location",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "isConfidential",
      "storageKey": null
    },
    {
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
          "concreteType": "Member",
          "kind": "LinkedField",
          "name": "member",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "name",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Job",
  "abstractKey": null
};
})();

(node as any).hash = "8f536f9c3940a05f98a8fdd0fd615b4b";

export default node;
