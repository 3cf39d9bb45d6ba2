import '@mantine/core/styles/Chip.layer.css';

import { Button, Chip, Skeleton } from '@mantine/core';
import { useCallback, useState, useTransition } from 'react';
import { graphql, usePaginationFragment } from 'react-relay/hooks';

import { useLiveCandidate } from '../panel/useLiveCandidate';
import type { Timeline_query$key } from './__generated__/Timeline_query.graphql';
import type { TimelinePageQuery } from './__generated__/TimelinePageQuery.graphql';
import { kinds, verbsOf, type Kind } from './kinds';
import { text } from './messages';
import classes from './Timeline.module.css';
import { TimelineEntry } from './TimelineEntry';

const PAGE = 30;

const fragment = graphql`
  fragment Timeline_query on Query
  @argumentDefinitions(
    candidateId: { type: "ID!" }
    verbs: { type: "[String!]" }
    first: { type: "Int", defaultValue: 30 }
    after: { type: "String" }
  )
  @refetchable(queryName: "TimelinePageQuery") {
    activities(filter: { candidateId: $candidateId, verbs: $verbs }, first: $first, after: $after)
      @connection(key: "Timeline_activities") {
      connectionId: __id
      edges {
        node {
          id
          ...TimelineEntry_activity
        }
      }
    }
  }
`;

/** Everything that happened with a person, newest first, growing while one looks. */
export function Timeline(props: { candidateId: string; root: Timeline_query$key }) {
  const page = usePaginationFragment<TimelinePageQuery, Timeline_query$key>(fragment, props.root);
  const [kind, setKind] = useState<Kind>('all');
  const [isChanging, startChanging] = useTransition();
  const { activities } = page.data;
  const { refetch } = page;
  const show = useCallback(
    (next: Kind) => {
      startChanging(() => {
        setKind(next);
        refetch({ verbs: verbsOf(next) }, { fetchPolicy: 'store-and-network' });
      });
    },
    [refetch],
  );
  useLiveCandidate({
    candidateId: props.candidateId,
    connectionId: activities.connectionId,
    kind,
    onTakenBack: () => show(kind),
  });

  return (
    <section aria-label={text.title} className={classes['timeline']} aria-busy={isChanging}>
      <div className={classes['head']}>
        <h3 className={classes['title']}>{text.title}</h3>
        <Chip.Group value={kind} onChange={(value) => show(value)}>
          <div role="radiogroup" aria-label={text.filter} className={classes['kinds']}>
            {kinds.map((each) => (
              <Chip key={each} value={each} size="xs" variant="light" radius="sm">
                {text.kinds[each]}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </div>
      {activities.edges.length === 0 ? (
        <p className={classes['nothing']}>{kind === 'all' ? text.nothing : text.nothingOfKind}</p>
      ) : (
        <ol className={classes['entries']}>
          {activities.edges.map(({ node }) => (
            <TimelineEntry key={node.id} activity={node} />
          ))}
        </ol>
      )}
      {page.isLoadingNext && <Skeleton height={40} />}
      {page.hasNext && !page.isLoadingNext && (
        <Button variant="default" onClick={() => page.loadNext(PAGE)}>
          {text.loadMore}
        </Button>
      )}
    </section>
  );
}
