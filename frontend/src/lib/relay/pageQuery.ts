import { useEffect } from 'react';
import { loadQuery, usePreloadedQuery, type PreloadedQuery } from 'react-relay/hooks';
import type { GraphQLTaggedNode, OperationType } from 'relay-runtime';

import { environment } from './environment';

/**
 * A page's data in two halves. Its route's loader starts the query before the page's code has arrived:
 *
 *     export const jobsLoader = () => startQuery<JobsPageQuery>(jobsPageQuery, {});
 *
 * and the page reads what was started, suspending until it is there:
 *
 *     const data = usePageQuery<JobsPageQuery>(jobsPageQuery, useLoaderData());
 *
 * Cached data is shown at once and refreshed behind it.
 */
export function startQuery<Q extends OperationType>(
  query: GraphQLTaggedNode,
  variables: Q['variables'],
): PreloadedQuery<Q> {
  return loadQuery<Q>(environment, query, variables, { fetchPolicy: 'store-and-network' });
}

export function usePageQuery<Q extends OperationType>(
  query: GraphQLTaggedNode,
  started: PreloadedQuery<Q>,
): Q['response'] {
  useRelease(started);
  return usePreloadedQuery<Q>(query, started);
}

const releases = new WeakMap<object, ReturnType<typeof setTimeout>>();

/** Lets go of a query's data when its page is left; strict mode's second mount takes the release back. */
function useRelease(started: PreloadedQuery<OperationType>): void {
  useEffect(() => {
    clearTimeout(releases.get(started));
    return () => {
      releases.set(started, setTimeout(started.dispose, 0));
    };
  }, [started]);
}
