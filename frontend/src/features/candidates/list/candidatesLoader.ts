import type { LoaderFunctionArgs } from 'react-router';

import { startQuery } from '@/lib/relay/pageQuery';

import query, { type CandidatesPageQuery } from './__generated__/CandidatesPageQuery.graphql';
import { readFilters, toVariables } from './filters';

export const candidatesLoader = ({ request }: LoaderFunctionArgs) => {
  const filters = readFilters(new URL(request.url).searchParams);
  return startQuery<CandidatesPageQuery>(query, toVariables(filters));
};
