import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { graphql, type PreloadedQuery } from 'react-relay/hooks';
import { useLoaderData, useNavigate } from 'react-router';

import { usePageQuery } from '@/lib/relay/pageQuery';
import { useCan } from '@/lib/viewer/viewer';
import { PageHeader } from '@/ui/page/PageHeader';
import { useTitle } from '@/ui/page/useTitle';

import type { JobsPageQuery } from './__generated__/JobsPageQuery.graphql';
import { JobList } from './JobList';
import { JobsFilter } from './JobsFilter';
import { text } from './messages';

const JobDialog = lazy(async () => ({ default: (await import('./exposed/JobDialog')).JobDialog }));

const query = graphql`
  query JobsPageQuery($filter: JobFilter) {
    ...JobList_query @arguments(filter: $filter)
  }
`;

export function JobsPage() {
  const data = usePageQuery<JobsPageQuery>(query, useLoaderData<PreloadedQuery<JobsPageQuery>>());
  const [isCreating, setCreating] = useState(false);
  const mayManage = useCan('MANAGE_JOBS');
  const navigate = useNavigate();
  useTitle(text.title);
  const create = () => setCreating(true);
  return (
    <>
      <PageHeader title={text.title}>
        {mayManage && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
            {text.create}
          </Button>
        )}
      </PageHeader>
      <JobsFilter />
      <JobList query={data} onCreate={mayManage ? create : null} />
      {isCreating && (
        <Suspense fallback={null}>
          <JobDialog
            jobId={null}
            onClose={() => setCreating(false)}
            onDone={(jobId) => void navigate(`/jobs/${jobId}`)}
          />
        </Suspense>
      )}
    </>
  );
}
