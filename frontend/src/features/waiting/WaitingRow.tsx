import { graphql, useFragment } from 'react-relay/hooks';
import { Link, type To } from 'react-router';

import { useNow } from '@/lib/clock/useNow';
import { formatAgo, formatMoment } from '@/lib/format/dates';
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
    candidate {
      id
      name
      headline
      owner {
        id
        name
      }
    }
    job {
      title
    }
    stage {
      name
    }
  }
`;

type Props = {
  application: WaitingRow_application$key;
  to: To;
  index: number;
  top: number;
  measure: (element: Element | null) => void;
  /** The one row that Tab reaches. */
  isActive: boolean;
  isOpen: boolean;
  onActivate: () => void;
};

export function WaitingRow(props: Props) {
  const application = useFragment(fragment, props.application);
  const { candidate, job, stage, turn, turnSince, promisedAt } = application;
  const { index, to, measure, isActive, isOpen } = props;
  const now = useNow();
  const since = new Date(turnSince);
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      className={classes['row']}
      style={{ transform: `translateY(${props.top}px)` }}
      onFocus={props.onActivate}
    >
      <span role="gridcell" className={classes['person']}>
        <PersonMark id={candidate.id} name={candidate.name} size={28} isBesideName />
        <span className={classes['words']}>
          <Link to={to} tabIndex={-1} className={classes['name']}>
            <PersonName name={candidate.name} />
          </Link>
          {candidate.headline !== '' && (
            <bdi dir="auto" className={classes['headline']}>
              {candidate.headline}
            </bdi>
          )}
        </span>
      </span>
      <span role="gridcell" className={classes['job']}>
        <bdi dir="auto" className={classes['cut']}>
          {job.title}
        </bdi>
        <bdi dir="auto" className={classes['stage']}>
          {stage.name}
        </bdi>
      </span>
      <span role="gridcell" className={classes['owner']}>
        {candidate.owner == null ? (
          <span className={classes['quiet']}>{text.noOwner}</span>
        ) : (
          <>
            <PersonMark
              id={candidate.owner.id}
              name={candidate.owner.name}
              size={20}
              isBesideName
            />
            <PersonName name={candidate.owner.name} className={classes['cut']} />
          </>
        )}
      </span>
      <span role="gridcell" className={classes['since']}>
        <time dateTime={turnSince} title={formatMoment(since)}>
          {formatAgo(since, now)}
        </time>
      </span>
      <span role="gridcell" className={classes['promise']}>
        <TurnSign turn={turn} turnSince={turnSince} promisedAt={promisedAt} />
      </span>
    </div>
  );
}
