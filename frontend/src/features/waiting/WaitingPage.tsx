import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconHourglassEmpty } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useTransition, type KeyboardEvent } from 'react';
import {
  graphql,
  useFragment,
  usePaginationFragment,
  type PreloadedQuery,
} from 'react-relay/hooks';
import { Link, Outlet, useLoaderData, useSearchParams } from 'react-router';

import { usePageQuery } from '@/lib/relay/pageQuery';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { PageHeader } from '@/ui/page/PageHeader';
import { useTitle } from '@/ui/page/useTitle';

import type { WaitingPage_choices$key } from './__generated__/WaitingPage_choices.graphql';
import type { WaitingPage_waiting$key } from './__generated__/WaitingPage_waiting.graphql';
import type { WaitingPageMoreQuery } from './__generated__/WaitingPageMoreQuery.graphql';
import type { WaitingPageQuery } from './__generated__/WaitingPageQuery.graphql';
import { text } from './messages';
import classes from './Waiting.module.css';
import {
  readWaiting,
  toWaitingVariables,
  writeWaiting,
  type WaitingFilters,
} from './waitingFilters';
import { WaitingRow } from './WaitingRow';

const PAGE = 50;

const query = graphql`
  query WaitingPageQuery($filter: WaitingFilter) {
    ...WaitingPage_waiting @arguments(filter: $filter)
    ...WaitingPage_choices
  }
`;

const choicesFragment = graphql`
  fragment WaitingPage_choices on Query {
    members {
      id
      name
      isActive
    }
    jobs(filter: { status: OPEN }, first: 100) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`;

const waitingFragment = graphql`
  fragment WaitingPage_waiting on Query
  @argumentDefinitions(
    filter: { type: "WaitingFilter" }
    first: { type: "Int", defaultValue: 50 }
    after: { type: "String" }
  )
  @refetchable(queryName: "WaitingPageMoreQuery") {
    waitingCandidates(filter: $filter, first: $first, after: $after)
      @connection(key: "WaitingPage_waitingCandidates") {
      totalCount
      edges {
        node {
          id
          status
          turn
          ...WaitingRow_application
        }
      }
    }
  }
`;

/** The people whom we owe a word, the soonest promise first. */
export function WaitingPage() {
  const started = useLoaderData<PreloadedQuery<WaitingPageQuery>>();
  const data = usePageQuery<WaitingPageQuery>(query, started);
  const page = usePaginationFragment<WaitingPageMoreQuery, WaitingPage_waiting$key>(
    waitingFragment,
    data,
  );
  const [address, setAddress] = useSearchParams();
  const filters = useMemo(() => readWaiting(address), [address]);
  const isBusy = useFiltered(filters, page.refetch);
  const change = (changes: Partial<WaitingFilters>) =>
    setAddress(writeWaiting({ ...filters, ...changes }), { replace: true });
  useTitle(text.title);
  // Who has got an answer in the panel leaves the list at once.
  const waiting = page.data.waitingCandidates.edges.filter(
    ({ node }) => node.status === 'ACTIVE' && node.turn === 'OURS',
  );
  const isNarrowed = filters.job !== null || filters.owner !== null || filters.isOverdueOnly;

  return (
    <div className={classes['page']}>
      <PageHeader
        title={text.title}
        detail={
          <span role="status" className={classes['quiet']}>
            {text.total(page.data.waitingCandidates.totalCount)}
          </span>
        }
      />
      <FilterBar choices={data} filters={filters} onChange={change} />
      {waiting.length === 0 ? (
        <Nobody
          isNarrowed={isNarrowed}
          onClear={() => change({ job: null, owner: null, isOverdueOnly: false })}
        />
      ) : (
        <ul
          aria-label={text.title}
          aria-busy={isBusy}
          className={classes['list']}
          onKeyDown={moveBetweenRows}
        >
          {waiting.map(({ node }) => (
            <WaitingRow key={node.id} application={node} />
          ))}
        </ul>
      )}
      {page.hasNext && (
        <div className={classes['more']}>
          <Button
            variant="default"
            loading={page.isLoadingNext}
            onClick={() => page.loadNext(PAGE)}
          >
            {text.loadMore}
          </Button>
        </div>
      )}
      <Outlet />
    </div>
  );
}

/** Reads the list anew when the address asks for others than it shows. */
function useFiltered(
  filters: WaitingFilters,
  refetch: (
    variables: ReturnType<typeof toWaitingVariables>,
    options: { fetchPolicy: 'store-and-network' },
  ) => unknown,
): boolean {
  const [isBusy, startTransition] = useTransition();
  const wanted = JSON.stringify(toWaitingVariables(filters));
  const shown = useRef(wanted);
  useEffect(() => {
    if (wanted === shown.current) return;
    shown.current = wanted;
    startTransition(() => {
      const variables = JSON.parse(wanted) as ReturnType<typeof toWaitingVariables>;
      refetch(variables, { fetchPolicy: 'store-and-network' });
    });
  }, [wanted, refetch]);
  return isBusy;
}

/** Arrows go from one person to the next; Enter, as on every link, opens. */
function moveBetweenRows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function FilterBar(props: {
  choices: WaitingPage_choices$key;
  filters: WaitingFilters;
  onChange: (changes: Partial<WaitingFilters>) => void;
}) {
  const { filters, onChange } = props;
  const { members, jobs } = useFragment(choicesFragment, props.choices);
  const orNull = (value: string) => (value === '' ? null : value);
  return (
    <div className={classes['bar']}>
      <NativeSelect
        size="xs"
        aria-label={text.job}
        value={filters.job ?? ''}
        data={[
          { value: '', label: text.anyJob },
          ...jobs.edges.map(({ node }) => ({ value: node.id, label: node.title })),
        ]}
        onChange={(event) => onChange({ job: orNull(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        aria-label={text.owner}
        value={filters.owner ?? ''}
        data={[
          { value: '', label: text.anyOwner },
          ...members
            .filter(({ id, isActive }) => isActive || id === filters.owner)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange({ owner: orNull(event.currentTarget.value) })}
      />
      <Checkbox
        label={text.overdueOnly}
        checked={filters.isOverdueOnly}
        onChange={(event) => onChange({ isOverdueOnly: event.currentTarget.checked })}
      />
    </div>
  );
}

function Nobody({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  return (
    <EmptyState
      icon={<IconHourglassEmpty size={24} />}
      title={text.emptyTitle}
      action={
        isNarrowed ? (
          <Button variant="default" onClick={onClear}>
            {text.clear}
          </Button>
        ) : (
          <Button component={Link} to="/jobs" variant="default">
            {text.toJobs}
          </Button>
        )
      }
    >
      {isNarrowed ? text.emptyFiltered : text.emptyText}
    </EmptyState>
  );
}
