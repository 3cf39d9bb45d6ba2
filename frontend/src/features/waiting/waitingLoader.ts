import type { LoaderFunctionArgs } from 'react-router';

import { startQuery } from '@/lib/relay/pageQuery';

import query, { type WaitingPageQuery } from './__generated__/WaitingPageQuery.graphql';
import { readFilters, toVariables } from './filters';

export const waitingLoader = ({ request }: LoaderFunctionArgs) => {
  const filters = readFilters(new URL(request.url).searchParams);
  return startQuery<WaitingPageQuery>(query, toVariables(filters));
};
