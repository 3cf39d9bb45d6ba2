import { graphql } from 'react-relay/hooks';

import { useVerb } from '@/lib/relay/verb';
import { showUndoToast } from '@/ui/toast/undoToast';

import { useBoard } from '../boardContext';
import type { addToJobMutation } from './__generated__/addToJobMutation.graphql';
import { text } from './messages';

const mutation = graphql`
  mutation addToJobMutation($input: CreateApplicationInput!) {
    createApplication(input: $input) {
      ... on CreateApplicationSuccess @alias(as: "success") {
        activityId
        application {
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

/** Adds a person to this board's job and goes to their card. */
export function useAddToJob(onDone: () => void) {
  const { jobId, focus } = useBoard();
  const verb = useVerb<addToJobMutation>(mutation);
  const add = async (person: { id: string; name: string }, stageId: string | null) => {
    const outcome = await verb.run({ jobId, candidateId: person.id, stageId });
    if (!outcome.ok) return;
    onDone();
    showUndoToast(text.added(person.name), outcome.value.activityId);
    focus.request(outcome.value.application.id);
  };
  return { ...verb, add };
}
