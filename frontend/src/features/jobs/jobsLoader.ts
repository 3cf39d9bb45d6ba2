import { startQuery } from '@/lib/relay/pageQuery';

import query, { type JobsPageQuery } from './__generated__/JobsPageQuery.graphql';

export const jobsLoader = () => startQuery<JobsPageQuery>(query, {});
