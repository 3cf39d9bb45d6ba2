import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useState } from 'react';
import { fetchQuery, graphql, useFragment } from 'react-relay/hooks';

import { useNow } from '@/lib/clock/useNow';
import { formatAgo, formatMoment } from '@/lib/format/dates';
import { environment } from '@/lib/relay/environment';
import { useVerb } from '@/lib/relay/verb';
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
  fragment SessionList_sessions on Query {
    sessions {
      id
      ...SessionList_session
    }
  }
`;

const query = graphql`
  query SessionListQuery {
    ...SessionList_sessions
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

/** The last ones used; who signs in every day in private windows has many. */
const SHOWN = 5;

/** The browsers in which this person is signed in, each with a way to end it. */
export function SessionList(props: { root: SessionList_sessions$key }) {
  const { sessions } = useFragment(listFragment, props.root);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? sessions : sessions.slice(0, SHOWN);
  return (
    <Section title={text.sessions} hint={text.sessionsHint}>
      <ul className={classes['list']}>
        {shown.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {shown.length < sessions.length && (
        <div className={classes['actions']}>
          <Button variant="default" onClick={() => setWhole(true)}>
            {text.allSessions(sessions.length - shown.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Asks anew which sessions there are, after some have ended. */
export function readSessionsAgain(): void {
  fetchQuery<SessionListQuery>(environment, query, {}, { fetchPolicy: 'network-only' }).subscribe(
    {},
  );
}

function SessionRow(props: { session: SessionList_session$key }) {
  const { id, userAgent, isCurrent, ...session } = useFragment(fragment, props.session);
  const verb = useVerb<SessionListMutation>(mutation);
  const now = useNow();
  const name = browserName(userAgent);
  const began = new Date(session.createdAt);
  const seen = new Date(session.lastSeenAt);
  const end = async () => {
    const outcome = await verb.run({ sessionId: id });
    if (!outcome.ok) return;
    showToast({ text: text.signedOut(name) });
    readSessionsAgain();
  };
  return (
    <li className={classes['item']}>
      <IconDeviceDesktop size={20} stroke={1.75} className={classes['sign']} aria-hidden />
      <span className={classes['words']}>
        <span className={classes['name']}>
          {name}
          {isCurrent && <span className={classes['mark']}>{text.thisBrowser}</span>}
        </span>
        <span className={classes['quiet']}>
          <span title={formatMoment(began)}>{text.signedIn(formatAgo(began, now))}</span>
          {!isCurrent && (
            <>
              {' · '}
              <span title={formatMoment(seen)}>{text.lastUsed(formatAgo(seen, now))}</span>
            </>
          )}
        </span>
      </span>
      {!isCurrent && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={text.signOutOf(name)}
          loading={verb.isRunning}
          onClick={() => void end()}
        >
          {text.signOut}
        </Button>
      )}
      <ProblemNote problem={verb.problem} />
    </li>
  );
}
