import { graphql } from 'react-relay/hooks';

import type { undoMutation } from './__generated__/undoMutation.graphql';
import { send, type Outcome } from './verb';

const mutation = graphql`
  mutation undoMutation($input: UndoInput!) {
    undo(input: $input) {
      ... on UndoSuccess @alias(as: "success") {
        activityId
        undoneCount
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

/** Takes back what one has done, by the activity that a mutation answered. */
export function undo(activityId: string): Promise<Outcome<undoMutation>> {
  return send<undoMutation>(mutation, { input: { activityId } });
}
