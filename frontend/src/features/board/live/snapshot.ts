import { graphql } from 'react-relay/hooks';

import { fetchPlain } from '@/lib/relay/plainQuery';

import { boardOf, type Board } from '../model/board';
import { toCard, toStage } from '../model/card';
import type { snapshotQuery } from './__generated__/snapshotQuery.graphql';

const query = graphql`
  query snapshotQuery($jobId: ID!) @raw_response_type {
    board(jobId: $jobId) {
      version
      stages {
        ...cardFragment_stage @relay(mask: false)
      }
      cards {
        ...cardFragment_card @relay(mask: false)
      }
    }
  }
`;

/**
 * Reads the whole board; null when it is not for this reader's eyes. Its cards stay out of Relay's store, where putting
 * 5,000 of them costs more than reading them, and live in a `BoardStore` instead.
 */
export async function fetchBoard(jobId: string): Promise<Board | null> {
  const { board } = await fetchPlain<snapshotQuery>(query, { jobId });
  if (board == null) return null;
  return boardOf({
    version: board.version,
    stages: board.stages.map(toStage),
    cards: board.cards.map(toCard),
  });
}
