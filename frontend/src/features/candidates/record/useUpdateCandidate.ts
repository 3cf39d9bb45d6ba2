import { useCallback } from 'react';
import { graphql } from 'react-relay/hooks';

import { send, type Outcome, type Problem } from '@/lib/relay/verb';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type {
  UpdateCandidateInput,
  useUpdateCandidateMutation,
} from './__generated__/useUpdateCandidateMutation.graphql';
import { text } from './messages';

const mutation = graphql`
  mutation useUpdateCandidateMutation($input: UpdateCandidateInput!) {
    updateCandidate(input: $input) {
      ... on UpdateCandidateSuccess @alias(as: "success") {
        activityId
        candidate {
          ...CandidateRecord_candidate
        }
      }
      ... on EmailTaken @alias(as: "taken") {
        holder: candidate {
          id
          name
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

type Changes = Omit<UpdateCandidateInput, 'candidateId' | 'idempotencyKey' | 'dryRun'>;
export type UpdateOutcome = Outcome<useUpdateCandidateMutation>;

/** Changes some fields of the panel's person, with the way back in a toast. */
export function useUpdateCandidate() {
  const { candidateId, changed } = usePanel();
  return useCallback(
    async (field: string, changes: Changes): Promise<UpdateOutcome> => {
      const outcome = await send<useUpdateCandidateMutation>(mutation, {
        input: { candidateId, ...changes },
      });
      if (outcome.ok && outcome.value.activityId != null) {
        changed();
        showUndoToast(text.saved(field), outcome.value.activityId, changed);
      }
      return outcome;
    },
    [candidateId, changed],
  );
}

export function problemOf(outcome: UpdateOutcome): Problem | null {
  return outcome.ok ? null : outcome.problem;
}
