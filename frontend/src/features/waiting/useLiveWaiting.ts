import { useEffect, useRef, useState } from 'react';
import { fetchQuery, graphql, requestSubscription } from 'react-relay/hooks';

import { gatherCalls } from '@/lib/clock/gatherCalls';
import { environment } from '@/lib/relay/environment';

import type { useLiveWaitingQuery } from './__generated__/useLiveWaitingQuery.graphql';
import type { useLiveWaitingSubscription } from './__generated__/useLiveWaitingSubscription.graphql';
import type { toVariables } from './filters';

// Writes into the page's own connection: the key and the filter are the same.
const query = graphql`
  query useLiveWaitingQuery(
    $filter: WaitingFilter!
    $overdue: WaitingFilter!
    $first: Int!
    $after: String
  ) {
    waitingCandidates(filter: $filter, first: $first, after: $after)
      @connection(key: "WaitingPage_waitingCandidates") {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          status
          turn
          promisedAt
          candidate {
            id
          }
          ...WaitingRow_application
        }
      }
    }
    overdue: waitingCandidates(filter: $overdue, first: 1) {
      totalCount
    }
  }
`;

const subscription = graphql`
  subscription useLiveWaitingSubscription($after: String) {
    activities(after: $after) {
      cursor
    }
  }
`;

/** The most that the server hands out at once. */
const MOST = 100;
/** So that an import does not ask for each of its rows. */
const GATHERING = 1_000;

/**
 * Keeps the list as it is on the server: reads it again, quietly, after anything happened and when the page is looked
 * at again. Answers what to show: while a long list is being read page by page, that is the list as it was.
 */
export function useLiveWaiting<Edge>(
  variables: ReturnType<typeof toVariables>,
  edges: readonly Edge[],
): readonly Edge[] {
  const [held, setHeld] = useState<readonly Edge[] | null>(null);
  const latest = useRef({ variables, edges });
  useEffect(() => {
    latest.current = { variables, edges };
  });
  useEffect(() => {
    const reader = gatherCalls(GATHERING, async () => {
      const { variables, edges } = latest.current;
      setHeld(edges);
      await readAgain(variables, edges.length);
      setHeld(null);
    });
    const stopListening = listen(reader.call);
    const onLook = () => {
      if (document.visibilityState === 'visible') reader.call();
    };
    document.addEventListener('visibilitychange', onLook);
    return () => {
      document.removeEventListener('visibilitychange', onLook);
      stopListening();
      reader.stop();
    };
  }, []);
  return held ?? edges;
}

function listen(onEvent: () => void): () => void {
  let cursor: string | null = null;
  const { dispose } = requestSubscription<useLiveWaitingSubscription>(environment, {
    subscription,
    variables: {},
    cacheConfig: { metadata: { resume: () => (cursor === null ? {} : { after: cursor }) } },
    onNext: (response) => {
      if (response == null) return;
      cursor = response.activities.cursor;
      onEvent();
    },
  });
  return dispose;
}

/** Reads at least as many as were shown; a failure leaves the list as it is, and the next event tries again. */
async function readAgain(variables: ReturnType<typeof toVariables>, shown: number): Promise<void> {
  let after: string | null = null;
  let read = 0;
  try {
    do {
      const page: useLiveWaitingQuery['response'] | undefined =
        await fetchQuery<useLiveWaitingQuery>(
          environment,
          query,
          { ...variables, first: MOST, after },
          { fetchPolicy: 'network-only' },
        ).toPromise();
      if (page === undefined || !page.waitingCandidates.pageInfo.hasNextPage) return;
      after = page.waitingCandidates.pageInfo.endCursor ?? null;
      read += MOST;
    } while (read < shown);
  } catch {
    return;
  }
}
