import { graphql } from 'react-relay/hooks';

import { newKey } from '@/lib/ids/newKey';
import { useVerb, type Problem } from '@/lib/relay/verb';

import type { saveJobCreateMutation } from './__generated__/saveJobCreateMutation.graphql';
import type { saveJobUpdateMutation } from './__generated__/saveJobUpdateMutation.graphql';
import type { JobDraft } from './JobForm';

const createMutation = graphql`
  mutation saveJobCreateMutation($input: CreateJobInput!) {
    createJob(input: $input) {
      ... on CreateJobSuccess @alias(as: "success") {
        job {
          id
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

const updateMutation = graphql`
  mutation saveJobUpdateMutation($input: UpdateJobInput!) {
    updateJob(input: $input) {
      ... on UpdateJobSuccess @alias(as: "success") {
        job {
          id
          title
          department
          location
          isConfidential
          hiringManagersMayMove
          viewerCanMove
          hiringTeam {
            role
            member {
              id
              name
            }
          }
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

/** Saves a job, new or changed; the answer is its id, or null with the problem. */
export function useSaveJob(jobId: string | null): {
  save: (draft: JobDraft) => Promise<string | null>;
  problem: Problem | null;
  isRunning: boolean;
} {
  const creating = useVerb<saveJobCreateMutation>(createMutation);
  const updating = useVerb<saveJobUpdateMutation>(updateMutation);
  const { problem, isRunning } = jobId === null ? creating : updating;
  const save = async ({ stageTemplateId, ...draft }: JobDraft) => {
    if (jobId === null) {
      const outcome = await creating.run({ ...draft, stageTemplateId, idempotencyKey: newKey() });
      return outcome.ok ? outcome.value.job.id : null;
    }
    const outcome = await updating.run({ ...draft, jobId });
    return outcome.ok ? jobId : null;
  };
  return { save, problem, isRunning };
}
