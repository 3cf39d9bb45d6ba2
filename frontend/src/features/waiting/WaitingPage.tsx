import { Button } from '@mantine/core';
import { IconClockCheck } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useTransition } from 'react';
import { graphql, usePaginationFragment, type PreloadedQuery } from 'react-relay/hooks';
import { Link, Outlet, useLoaderData } from 'react-router';

import { useInAddress } from '@/lib/address/useInAddress';
import { useNow } from '@/lib/clock/useNow';
import { usePageQuery } from '@/lib/relay/pageQuery';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { PageHeader } from '@/ui/page/PageHeader';
import { useTitle } from '@/ui/page/useTitle';

import type { WaitingPage_people$key } from './__generated__/WaitingPage_people.graphql';
import type { WaitingPageQuery } from './__generated__/WaitingPageQuery.graphql';
import type { WaitingPageRefetchQuery } from './__generated__/WaitingPageRefetchQuery.graphql';

import { isNarrowed, noFilters, readFilters, toVariables, writeFilters } from './filters';
import { toLines } from './groups';
import { text } from './messages';
import { useLiveWaiting } from './useLiveWaiting';
import classes from './Waiting.module.css';
import { WaitingFilters } from './WaitingFilters';
import { WaitingList } from './WaitingList';

const PAGE = 50;

const query = graphql`
  query WaitingPageQuery($filter: WaitingFilter!, $overdue: WaitingFilter!) {
    ...WaitingPage_people @arguments(filter: $filter, overdue: $overdue)
    ...WaitingFilters_choices
  }
`;

const people = graphql`
  fragment WaitingPage_people on Query
  @argumentDefinitions(
    filter: { type: "WaitingFilter!" }
    overdue: { type: "WaitingFilter!" }
    first: { type: "Int", defaultValue: 50 }
    after: { type: "String" }
  )
  @refetchable(queryName: "WaitingPageRefetchQuery") {
    waitingCandidates(filter: $filter, first: $first, after: $after)
      @connection(key: "WaitingPage_waitingCandidates") {
      totalCount
      edges {
        node {
          id
          status
          turn
          promisedAt
          candidate {
            id
          }
          ...WaitingRow_application
        }
      }
    }
    overdue: waitingCandidates(filter: $overdue, first: 1) {
      totalCount
    }
  }
`;

/** Everyone who waits for an answer of ours, by when we promised it. A person opens over the list. */
export function WaitingPage() {
  const started = useLoaderData<PreloadedQuery<WaitingPageQuery>>();
  const data = usePageQuery<WaitingPageQuery>(query, started);
  const page = usePaginationFragment<WaitingPageRefetchQuery, WaitingPage_people$key>(people, data);
  const [filters, change] = useInAddress(readFilters, writeFilters);
  const variables = useMemo(() => toVariables(filters), [filters]);
  const isBusy = useFiltered(variables, started, page.refetch);
  const { hasNext, isLoadingNext, loadNext } = page;
  const { waitingCandidates, overdue } = page.data;
  const edges = useLiveWaiting(variables, waitingCandidates.edges);
  const now = useNow();
  const lines = useMemo(() => {
    // Whoever was answered on this page is gone from it at once, before the list is read again.
    const waiting = edges
      .map(({ node }) => node)
      .filter(({ status, turn }) => status === 'ACTIVE' && turn === 'OURS');
    return toLines(waiting, now, hasNext);
  }, [edges, now, hasNext]);
  const loadMore = useCallback(() => {
    if (hasNext && !isLoadingNext) loadNext(PAGE);
  }, [hasNext, isLoadingNext, loadNext]);
  useTitle(text.title);

  return (
    <div className={classes['page']}>
      <PageHeader
        title={text.title}
        detail={
          <span role="status" className={classes['total']}>
            {text.total(waitingCandidates.totalCount)}
            {overdue.totalCount > 0 && (
              <strong className={classes['overdue']}>
                {text.overdueTotal(overdue.totalCount)}
              </strong>
            )}
          </span>
        }
      />
      <WaitingFilters choices={data} filters={filters} onChange={change} />
      {lines.length === 0 ? (
        <Nobody isNarrowed={isNarrowed(filters)} onClear={() => change(noFilters)} />
      ) : (
        <WaitingList
          lines={lines}
          isBusy={isBusy}
          hasMore={hasNext}
          isLoadingMore={isLoadingNext}
          onMore={loadMore}
        />
      )}
      <Outlet />
    </div>
  );
}

/** Reads the list anew when the address asks for other people than it shows. */
function useFiltered(
  variables: ReturnType<typeof toVariables>,
  started: PreloadedQuery<WaitingPageQuery>,
  refetch: (
    variables: ReturnType<typeof toVariables>,
    options: { fetchPolicy: 'store-and-network' },
  ) => unknown,
): boolean {
  const [isBusy, startTransition] = useTransition();
  const wanted = JSON.stringify(variables);
  const shown = useRef(JSON.stringify(started.variables));
  useEffect(() => {
    if (wanted === shown.current) return;
    shown.current = wanted;
    startTransition(() => {
      refetch(variables, { fetchPolicy: 'store-and-network' });
    });
  }, [wanted, variables, refetch]);
  return isBusy;
}

function Nobody(props: { isNarrowed: boolean; onClear: () => void }) {
  const icon = <IconClockCheck size={24} />;
  if (props.isNarrowed) {
    return (
      <EmptyState
        icon={icon}
        title={text.noMatchTitle}
        action={
          <Button variant="default" onClick={props.onClear}>
            {text.clear}
          </Button>
        }
      >
        {text.noMatchText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={text.emptyTitle}
      action={
        <Button component={Link} to="/jobs" variant="default">
          {text.toJobs}
        </Button>
      }
    >
      {text.emptyText}
    </EmptyState>
  );
}
