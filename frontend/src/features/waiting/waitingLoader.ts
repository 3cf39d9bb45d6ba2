import type { LoaderFunctionArgs } from 'react-router';

import { startQuery } from '@/lib/relay/pageQuery';

import query, { type WaitingPageQuery } from './__generated__/WaitingPageQuery.graphql';
import { readWaiting, toWaitingVariables } from './waitingFilters';

export const waitingLoader = ({ request }: LoaderFunctionArgs) => {
  const filters = readWaiting(new URL(request.url).searchParams);
  return startQuery<WaitingPageQuery>(query, toWaitingVariables(filters));
};
