import { Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconUsers } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { fetchQuery, graphql, usePaginationFragment, type PreloadedQuery } from 'react-relay/hooks';
import { Link, Outlet, useLoaderData } from 'react-router';

import { environment } from '@/lib/relay/environment';
import { usePageQuery } from '@/lib/relay/pageQuery';
import { useCan } from '@/lib/viewer/viewer';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { PageHeader } from '@/ui/page/PageHeader';
import { useTitle } from '@/ui/page/useTitle';

import type { CandidatesPage_people$key } from './__generated__/CandidatesPage_people.graphql';
import type { CandidatesPageQuery } from './__generated__/CandidatesPageQuery.graphql';
import refetchQuery, {
  type CandidatesPageRefetchQuery,
} from './__generated__/CandidatesPageRefetchQuery.graphql';
import { CandidateTable } from './CandidateTable';
import { CreateDialog } from './CreateDialog';
import { FilterBar } from './FilterBar';
import { countFilters, noFilters, toVariables, type Filters } from './filters';
import classes from './List.module.css';
import { text } from './messages';
import { useFilters } from './useFilters';
import { useLivePeople } from './useLivePeople';

const PAGE = 50;

const query = graphql`
  query CandidatesPageQuery($filter: CandidateFilter, $search: String, $orderBy: CandidateOrder!) {
    ...CandidatesPage_people @arguments(filter: $filter, search: $search, orderBy: $orderBy)
    ...FilterBar_choices
  }
`;

const people = graphql`
  fragment CandidatesPage_people on Query
  @argumentDefinitions(
    filter: { type: "CandidateFilter" }
    search: { type: "String" }
    orderBy: { type: "CandidateOrder!" }
    first: { type: "Int", defaultValue: 50 }
    after: { type: "String" }
  )
  @refetchable(queryName: "CandidatesPageRefetchQuery") {
    candidates(filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after)
      @connection(key: "CandidatesPage_candidates") {
      totalCount
      edges {
        node {
          id
          ...CandidateRow_candidate
        }
      }
    }
  }
`;

/** Everyone we know, found and narrowed as one types. A person opens over the list. */
export function CandidatesPage() {
  const started = useLoaderData<PreloadedQuery<CandidatesPageQuery>>();
  const data = usePageQuery<CandidatesPageQuery>(query, started);
  const page = usePaginationFragment<CandidatesPageRefetchQuery, CandidatesPage_people$key>(
    people,
    data,
  );
  const [filters, change] = useFilters();
  const isBusy = useFiltered(filters, started, page.refetch);
  const [isCreating, setCreating] = useState(false);
  const canEdit = useCan('EDIT_CANDIDATES');
  useTitle(text.title);
  const { candidates } = page.data;
  const { hasNext, isLoadingNext, loadNext } = page;
  const reload = () => readFirstPage(filters);
  useLivePeople(() => {
    // Whoever has scrolled further keeps their place; what they see of a person is read anew when it is opened.
    if (candidates.edges.length <= PAGE) reload();
  });
  const loadMore = useCallback(() => {
    if (hasNext && !isLoadingNext) loadNext(PAGE);
  }, [hasNext, isLoadingNext, loadNext]);

  return (
    <div className={classes['page']}>
      <PageHeader
        title={text.title}
        detail={
          <span role="status" className={classes['total']}>
            {text.total(candidates.totalCount)}
          </span>
        }
      >
        {canEdit && (
          <>
            <Button
              component={Link}
              to="/imports"
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              {text.import}
            </Button>
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setCreating(true)}
            >
              {text.create}
            </Button>
          </>
        )}
      </PageHeader>
      <FilterBar choices={data} filters={filters} onChange={change} />
      {candidates.edges.length === 0 ? (
        <Nobody
          filters={filters}
          onCreate={() => setCreating(true)}
          onClear={() => change(noFilters)}
        />
      ) : (
        <CandidateTable
          people={candidates.edges.map(({ node }) => node)}
          total={candidates.totalCount}
          isBusy={isBusy}
          isLoadingMore={isLoadingNext}
          onNearEnd={loadMore}
        />
      )}
      {isCreating && <CreateDialog onClose={() => setCreating(false)} onCreated={reload} />}
      <Outlet />
    </div>
  );
}

/** Brings the first page up to date where it stands, without a sign that it does. */
function readFirstPage(filters: Filters): void {
  const variables = { ...toVariables(filters), first: PAGE };
  fetchQuery<CandidatesPageRefetchQuery>(environment, refetchQuery, variables, {
    fetchPolicy: 'network-only',
  }).subscribe({});
}

/** Reads the list anew when the address asks for other people than it shows. */
function useFiltered(
  filters: Filters,
  started: PreloadedQuery<CandidatesPageQuery>,
  refetch: (
    variables: ReturnType<typeof toVariables>,
    options: { fetchPolicy: 'store-and-network' },
  ) => unknown,
) {
  const [isBusy, startTransition] = useTransition();
  const variables = toVariables(filters);
  const wanted = JSON.stringify(variables);
  const shown = useRef(JSON.stringify(started.variables));
  useEffect(() => {
    if (wanted === shown.current) return;
    shown.current = wanted;
    startTransition(() => {
      refetch(JSON.parse(wanted) as ReturnType<typeof toVariables>, {
        fetchPolicy: 'store-and-network',
      });
    });
  }, [wanted, refetch]);
  return isBusy;
}

function Nobody(props: { filters: Filters; onCreate: () => void; onClear: () => void }) {
  const { filters } = props;
  const canEdit = useCan('EDIT_CANDIDATES');
  const isNarrowed = countFilters(filters) > 0 || filters.search !== '';
  if (isNarrowed) {
    const isOnlyArchived =
      filters.isArchived && countFilters(filters) === 1 && filters.search === '';
    return (
      <EmptyState
        icon={<IconUsers size={24} />}
        title={text.noMatchTitle}
        action={
          <Button variant="default" onClick={props.onClear}>
            {text.clear}
          </Button>
        }
      >
        {isOnlyArchived ? text.noMatchArchived : text.noMatchText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconUsers size={24} />}
      title={text.emptyTitle}
      action={canEdit && <Button onClick={props.onCreate}>{text.create}</Button>}
    >
      {text.emptyText}
    </EmptyState>
  );
}
