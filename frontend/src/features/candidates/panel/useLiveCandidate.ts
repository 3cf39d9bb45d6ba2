import { useEffect, useRef } from 'react';
import { graphql, requestSubscription } from 'react-relay/hooks';
import { ConnectionHandler, type RecordSourceSelectorProxy } from 'relay-runtime';

import { environment } from '@/lib/relay/environment';

import { isOfKind, type Kind } from '../timeline/kinds';
import type { useLiveCandidateSubscription } from './__generated__/useLiveCandidateSubscription.graphql';

// The person travels with each entry, so that the record and the cards are as new as the timeline.
const subscription = graphql`
  subscription useLiveCandidateSubscription($candidateId: ID!, $after: String) {
    activities(after: $after, filter: { candidateId: $candidateId }) {
      cursor
      activity {
        id
        verb
        ...TimelineEntry_activity
        candidate {
          ...CandidateRecord_candidate
        }
      }
    }
  }
`;

type Listener = {
  readonly candidateId: string;
  readonly connectionId: string;
  readonly kind: Kind;
  /** An entry that was taken back changes others that are already shown. */
  readonly onTakenBack: () => void;
};

/** Keeps a person's timeline and record as they are on the server, for as long as the panel is open. */
export function useLiveCandidate(listener: Listener): void {
  const { candidateId } = listener;
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    let cursor: string | null = null;
    const { dispose } = requestSubscription<useLiveCandidateSubscription>(environment, {
      subscription,
      variables: { candidateId },
      cacheConfig: { metadata: { resume: () => (cursor === null ? {} : { after: cursor }) } },
      updater: (store) => prepend(store, latest.current),
      onNext: (response) => {
        if (response == null) return;
        cursor = response.activities.cursor;
        if (response.activities.activity.verb.endsWith('.undone')) latest.current.onTakenBack();
      },
    });
    return dispose;
  }, [candidateId]);
}

function prepend(store: RecordSourceSelectorProxy, { connectionId, kind }: Listener): void {
  const activity = store.getRootField('activities')?.getLinkedRecord('activity');
  const connection = store.get(connectionId);
  if (activity == null || connection == null) return;
  if (!isOfKind(String(activity.getValue('verb')), kind)) return;
  const edges = connection.getLinkedRecords('edges') ?? [];
  if (edges.some((edge) => edge?.getLinkedRecord('node')?.getDataID() === activity.getDataID()))
    return;
  const edge = ConnectionHandler.createEdge(store, connection, activity, 'ActivityEdge');
  ConnectionHandler.insertEdgeBefore(connection, edge);
}
