import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql, useFragment, useRefetchableFragment } from 'react-relay/hooks';

import { useNow } from '@/lib/clock/useNow';
import { formatAgo, formatMoment } from '@/lib/format/dates';
import { send, type Problem } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { showToast } from '@/ui/toast/toasts';

import type { SessionList_session$key } from './__generated__/SessionList_session.graphql';
import type { SessionList_sessions$key } from './__generated__/SessionList_sessions.graphql';
import type { SessionListMutation } from './__generated__/SessionListMutation.graphql';
import type { SessionListQuery } from './__generated__/SessionListQuery.graphql';
import { browserName } from './browserName';
import { text } from './messages';
import { Section } from './Section';
import classes from './Settings.module.css';

const listFragment = graphql`
  fragment SessionList_sessions on Query @refetchable(queryName: "SessionListQuery") {
    sessions {
      id
      ...SessionList_session
    }
  }
`;

const fragment = graphql`
  fragment SessionList_session on Session {
    id
    createdAt
    lastSeenAt
    userAgent
    isCurrent
  }
`;

const mutation = graphql`
  mutation SessionListMutation($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      ... on RevokeSessionSuccess @alias(as: "success") {
        sessionId
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

export function SessionList(props: { root: SessionList_sessions$key }) {
  const [{ sessions }, refetch] = useRefetchableFragment<
    SessionListQuery,
    SessionList_sessions$key
  >(listFragment, props.root);
  return (
    <Section title={text.sessions} hint={text.sessionsHint}>
      <ul className={classes['list']}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onEnded={() => refetch({}, { fetchPolicy: 'store-and-network' })}
          />
        ))}
      </ul>
    </Section>
  );
}

function SessionRow(props: { session: SessionList_session$key; onEnded: () => void }) {
  const session = useFragment(fragment, props.session);
  const [problem, setProblem] = useState<Problem | null>(null);
  const now = useNow();
  const name = browserName(session.userAgent);
  const seen = new Date(session.lastSeenAt);
  const end = async () => {
    const input = { sessionId: session.id };
    const outcome = await send<SessionListMutation>(mutation, { input });
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    showToast({ text: text.signedOut(name) });
    props.onEnded();
  };
  return (
    <li className={classes['item']}>
      <span className={classes['words']}>
        <span>{name}</span>
        <span className={classes['quiet']} title={formatMoment(seen)}>
          {session.isCurrent ? text.thisBrowser : text.lastSeen(formatAgo(seen, now))}
        </span>
      </span>
      {!session.isCurrent && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={text.signOutOf(name)}
          onClick={() => void end()}
        >
          {text.signOut}
        </Button>
      )}
      <ProblemNote problem={problem} />
    </li>
  );
}
