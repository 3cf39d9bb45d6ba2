import { Button } from '@mantine/core';
import { Suspense, use } from 'react';
import { graphql } from 'react-relay/hooks';
import { Link, Outlet, useLoaderData } from 'react-router';

import { usePageQuery } from '@/lib/relay/pageQuery';
import { SectionBoundary } from '@/ui/boundary/SectionBoundary';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { text as uiText } from '@/ui/messages';
import { useTitle } from '@/ui/page/useTitle';

import type { BoardPageQuery } from './__generated__/BoardPageQuery.graphql';
import type { BoardStart } from './boardLoader';
import classes from './BoardPage.module.css';
import { LiveBoard } from './LiveBoard';
import { text } from './messages';
import { BoardSkeleton } from './parts/BoardSkeleton';

const query = graphql`
  query BoardPageQuery($jobId: ID!) {
    job(id: $jobId) {
      title
      viewerCanMove
      ...BoardHeader_job
    }
  }
`;

/** A job's board, with whatever is opened over it. */
export function BoardPage() {
  const start = useLoaderData<BoardStart>();
  return (
    <div className={classes['page']}>
      <Suspense fallback={<BoardSkeleton />} key={start.jobId}>
        <Board start={start} />
      </Suspense>
      <SectionBoundary>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </SectionBoundary>
    </div>
  );
}

function Board({ start }: { start: BoardStart }) {
  const { job } = usePageQuery<BoardPageQuery>(query, start.job);
  const board = use(start.board);
  useTitle(job?.title ?? text.notFound);
  if (job == null || board === null) {
    return (
      <EmptyState
        isWholePage
        title={text.notFound}
        action={
          <Button component={Link} to="/jobs" variant="default">
            {uiText.goHome}
          </Button>
        }
      >
        {text.notFoundText}
      </EmptyState>
    );
  }
  return <LiveBoard key={start.jobId} jobId={start.jobId} job={job} board={board} />;
}
