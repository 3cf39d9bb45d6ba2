/**
 * @generated SignedSource<<fca6932a405595c08a5b6b603566c49d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ApplicationStatus = "ACTIVE" | "HIRED" | "REJECTED" | "WITHDRAWN";
import { FragmentRefs } from "relay-runtime";
export type Applications_candidate$data = {
  readonly applications: ReadonlyArray<{
    readonly id: string;
    readonly job: {
      readonly id: string;
    };
    readonly status: ApplicationStatus;
    readonly " $fragmentSpreads": FragmentRefs<"ApplicationCard_application">;
  }>;
  readonly archivedAt: string | null | undefined;
  readonly id: string;
  readonly name: string;
  readonly " $fragmentType": "Applications_candidate";
};
export type Applications_candidate$key = {
  readonly " $data"?: Applications_candidate$data;
  readonly " $fragmentSpreads": FragmentRefs<"Applications_candidate">;
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
  "name": "Applications_candidate",
  "selections": [
    (v0/*:: as any*/),
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
      "name": "archivedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Application",
      "kind": "LinkedField",
      "name": "applications",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
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
          "concreteType": "Job",
          "kind": "LinkedField",
          "name": "job",
          "plural": false,
          "selections": [
            (v0/*:: as any*/)
          ],
          "storageKey": null
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "ApplicationCard_application"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Candidate",
  "abstractKey": null
};
})();

(node as any).hash = "c0c8d0c0b8badf9814b78f2cc3cfb96e";

export default node;
