import { graphql } from 'react-relay/hooks';

import { send, type Problem } from '@/lib/relay/verb';
import { showToast } from '@/ui/toast/toasts';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type { useArchivingArchiveMutation } from './__generated__/useArchivingArchiveMutation.graphql';
import type { useArchivingRestoreMutation } from './__generated__/useArchivingRestoreMutation.graphql';
import { text } from './messages';

const archiveMutation = graphql`
  mutation useArchivingArchiveMutation($input: ArchiveCandidateInput!) {
    archiveCandidate(input: $input) {
      ... on ArchiveCandidateSuccess @alias(as: "success") {
        activityId
        candidate {
          ...CandidateRecord_candidate
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

const restoreMutation = graphql`
  mutation useArchivingRestoreMutation($input: RestoreCandidateInput!) {
    restoreCandidate(input: $input) {
      ... on RestoreCandidateSuccess @alias(as: "success") {
        activityId
        candidate {
          ...CandidateRecord_candidate
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

const refuse = (problem: Problem) => showToast({ text: problem.message, tone: 'problem' });

/** Puts the panel's person aside, and brings them back. */
export function useArchiving(candidateId: string, name: string) {
  const { changed } = usePanel();
  const finish = (sentence: string, activityId: string | null | undefined) => {
    changed();
    showUndoToast(sentence, activityId, changed);
  };
  const archive = async () => {
    const variables = { input: { candidateId } };
    const outcome = await send<useArchivingArchiveMutation>(archiveMutation, variables);
    if (outcome.ok) finish(text.archived(name), outcome.value.activityId);
    else refuse(outcome.problem);
  };
  const restore = async () => {
    const variables = { input: { candidateId } };
    const outcome = await send<useArchivingRestoreMutation>(restoreMutation, variables);
    if (outcome.ok) finish(text.restored(name), outcome.value.activityId);
    else refuse(outcome.problem);
  };
  return { archive: () => void archive(), restore: () => void restore() };
}
