import { IconAlertTriangleFilled, IconLock } from '@tabler/icons-react';
import { graphql, useFragment } from 'react-relay/hooks';
import { Link } from 'react-router';

import { useNow } from '@/lib/clock/useNow';
import { formatDate, formatMoment } from '@/lib/format/dates';
import { PersonMark, PersonName } from '@/ui/person/Person';

import type { JobRow_job$key } from './__generated__/JobRow_job.graphql';
import classes from './JobList.module.css';
import { text } from './messages';

const fragment = graphql`
  fragment JobRow_job on Job {
    id
    title
    department
    location
    isConfidential
    activeCount
    overdueCount
    createdAt
    hiringTeam {
      member {
        id
        name
      }
    }
  }
`;

const TEAM_SHOWN = 4;

export function JobRow({ job: key }: { job: JobRow_job$key }) {
  const job = useFragment(fragment, key);
  const now = useNow();
  const opened = new Date(job.createdAt);
  const team = job.hiringTeam.map(({ member }) => member);
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <Link to={`/jobs/${job.id}`} className={classes['title']}>
          <PersonName name={job.title} />
        </Link>
        {job.isConfidential && (
          <span
            className={classes['lock']}
            role="img"
            aria-label={text.confidential}
            title={text.confidential}
          >
            <IconLock size={16} aria-hidden />
          </span>
        )}
        <p className={classes['detail']} dir="auto">
          {[job.department, job.location].filter(Boolean).join(' · ')}
        </p>
      </div>
      <p className={classes['counts']}>
        <span>{text.active(job.activeCount)}</span>
        {job.overdueCount > 0 && (
          <span className={classes['overdue']}>
            <IconAlertTriangleFilled size={14} aria-hidden />
            {text.overdue(job.overdueCount)}
          </span>
        )}
      </p>
      <div className={classes['team']} role="group" aria-label={text.team}>
        {team.slice(0, TEAM_SHOWN).map(({ id, name }) => (
          <PersonMark key={id} id={id} name={name} size={26} />
        ))}
        {team.length > TEAM_SHOWN && <span>+{team.length - TEAM_SHOWN}</span>}
      </div>
      <time className={classes['since']} dateTime={job.createdAt} title={formatMoment(opened)}>
        {text.since(formatDate(opened, now))}
      </time>
    </li>
  );
}
