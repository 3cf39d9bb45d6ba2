import { Button } from '@mantine/core';
import { IconBriefcase, IconPlus } from '@tabler/icons-react';
import { graphql, usePaginationFragment } from 'react-relay/hooks';
import { useSearchParams } from 'react-router';

import { EmptyState } from '@/ui/feedback/EmptyState';

import type { JobList_query$key } from './__generated__/JobList_query.graphql';
import type { JobListPageQuery } from './__generated__/JobListPageQuery.graphql';
import classes from './JobList.module.css';
import { JobRow } from './JobRow';
import { text } from './messages';

const fragment = graphql`
  fragment JobList_query on Query
  @argumentDefinitions(
    filter: { type: "JobFilter" }
    count: { type: "Int", defaultValue: 50 }
    cursor: { type: "String" }
  )
  @refetchable(queryName: "JobListPageQuery") {
    jobs(filter: $filter, first: $count, after: $cursor) @connection(key: "JobList_jobs") {
      edges {
        node {
          id
          ...JobRow_job
        }
      }
    }
  }
`;

type Props = { query: JobList_query$key; onCreate: (() => void) | null };

export function JobList({ query, onCreate }: Props) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    JobListPageQuery,
    JobList_query$key
  >(fragment, query);
  const { edges } = data.jobs;
  if (edges.length === 0) return <NoJobs onCreate={onCreate} />;
  return (
    <>
      <ul className={classes['list']}>
        {edges.map(({ node }) => (
          <JobRow key={node.id} job={node} />
        ))}
      </ul>
      {hasNext && (
        <div className={classes['more']}>
          <Button variant="default" loading={isLoadingNext} onClick={() => loadNext(50)}>
            {text.more}
          </Button>
        </div>
      )}
    </>
  );
}

function NoJobs({ onCreate }: { onCreate: (() => void) | null }) {
  const [search] = useSearchParams();
  const isFiltered = search.size > 0;
  return (
    <EmptyState
      icon={<IconBriefcase size={24} />}
      title={isFiltered ? text.noneFound : text.none}
      action={
        onCreate !== null &&
        !isFiltered && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onCreate}>
            {text.create}
          </Button>
        )
      }
    >
      {isFiltered ? text.noneFoundText : text.noneText}
    </EmptyState>
  );
}
