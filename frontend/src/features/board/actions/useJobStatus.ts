import { useMemo } from 'react';
import { graphql } from 'react-relay/hooks';

import { useVerb, type Problem } from '@/lib/relay/verb';
import { showUndoToast } from '@/ui/toast/undoToast';

import { text } from '../messages';
import type { useJobStatusCloseMutation } from './__generated__/useJobStatusCloseMutation.graphql';
import type { useJobStatusReopenMutation } from './__generated__/useJobStatusReopenMutation.graphql';

const closeMutation = graphql`
  mutation useJobStatusCloseMutation($input: CloseJobInput!) {
    closeJob(input: $input) {
      ... on CloseJobSuccess @alias(as: "success") {
        activityId
        job {
          id
          status
          viewerCanMove
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

const reopenMutation = graphql`
  mutation useJobStatusReopenMutation($input: ReopenJobInput!) {
    reopenJob(input: $input) {
      ... on ReopenJobSuccess @alias(as: "success") {
        activityId
        job {
          id
          status
          viewerCanMove
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

/** Closes and reopens a job. Why it was refused stays to be read beside the board. */
export function useJobStatus(jobId: string): {
  close: () => void;
  reopen: () => void;
  problem: Problem | null;
} {
  const closing = useVerb<useJobStatusCloseMutation>(closeMutation);
  const reopening = useVerb<useJobStatusReopenMutation>(reopenMutation);
  const { run: close } = closing;
  const { run: reopen } = reopening;
  return useMemo(
    () => ({
      close: () =>
        void close({ jobId }).then((outcome) => {
          if (outcome.ok) showUndoToast(text.jobClosed, outcome.value.activityId);
        }),
      reopen: () =>
        void reopen({ jobId }).then((outcome) => {
          if (outcome.ok) showUndoToast(text.jobReopened, outcome.value.activityId);
        }),
      problem: closing.problem ?? reopening.problem,
    }),
    [jobId, close, reopen, closing.problem, reopening.problem],
  );
}
