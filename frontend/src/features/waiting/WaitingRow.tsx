import { graphql, useFragment } from 'react-relay/hooks';
import { Link, useLocation } from 'react-router';

import { useNow } from '@/lib/clock/useNow';
import { formatDay } from '@/lib/format/dates';
import { PersonMark, PersonName } from '@/ui/person/Person';
import { TurnSign } from '@/ui/promise/TurnSign';

import type { WaitingRow_application$key } from './__generated__/WaitingRow_application.graphql';
import { text } from './messages';
import classes from './Waiting.module.css';

const fragment = graphql`
  fragment WaitingRow_application on Application {
    turn
    turnSince
    promisedAt
    stage {
      name
    }
    job {
      title
    }
    candidate {
      id
      name
      headline
      owner {
        id
        name
      }
    }
  }
`;

export function WaitingRow(props: { application: WaitingRow_application$key }) {
  const application = useFragment(fragment, props.application);
  const { turn, turnSince, promisedAt, stage, job, candidate } = application;
  const { id, name, headline, owner } = candidate;
  const { search } = useLocation();
  const now = useNow();
  return (
    <li className={classes['row']}>
      <PersonMark id={id} name={name} size={32} isBesideName />
      <span className={classes['person']}>
        <Link to={{ pathname: `/waiting/${id}`, search }} className={classes['name']}>
          <PersonName name={name} />
        </Link>
        <bdi dir="auto" className={classes['cut']}>
          {headline}
        </bdi>
      </span>
      <span className={classes['where']}>
        <bdi dir="auto">{text.inStage(job.title, stage.name)}</bdi>
        <span className={classes['quiet']}>{text.since(formatDay(new Date(turnSince), now))}</span>
      </span>
      <span className={classes['sign']}>
        <TurnSign turn={turn} turnSince={turnSince} promisedAt={promisedAt} />
      </span>
      <span className={classes['owner']}>
        {owner != null && <PersonMark id={owner.id} name={owner.name} size={24} />}
      </span>
    </li>
  );
}
