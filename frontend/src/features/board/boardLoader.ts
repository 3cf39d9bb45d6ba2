import type { PreloadedQuery } from 'react-relay/hooks';
import type { LoaderFunctionArgs } from 'react-router';

import { startQuery } from '@/lib/relay/pageQuery';

import query, { type BoardPageQuery } from './__generated__/BoardPageQuery.graphql';
import { fetchBoard } from './live/snapshot';
import type { Board } from './model/board';

export type BoardStart = {
  jobId: string;
  job: PreloadedQuery<BoardPageQuery>;
  board: Promise<Board | null>;
};

/** Starts reading the job and its board; neither waits for the other, nor for the page's code. */
export function boardLoader({ params }: LoaderFunctionArgs): BoardStart {
  const jobId = params['jobId'] ?? '';
  const board = fetchBoard(jobId);
  // The page reads a failure when it is drawn; until then it is not unhandled.
  board.catch(() => undefined);
  return { jobId, job: startQuery<BoardPageQuery>(query, { jobId }), board };
}
