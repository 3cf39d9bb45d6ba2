import type { LoaderFunctionArgs } from 'react-router';

import { startQuery } from '@/lib/relay/pageQuery';

import query, { type JobsPageQuery } from './__generated__/JobsPageQuery.graphql';
import { jobFilterOf } from './jobFilter';

export const jobsLoader = ({ request }: LoaderFunctionArgs) => {
  const filter = jobFilterOf(new URL(request.url).searchParams);
  return startQuery<JobsPageQuery>(query, { filter });
};
