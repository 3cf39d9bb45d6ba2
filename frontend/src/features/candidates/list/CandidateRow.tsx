import { memo } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';
import { Link, type To } from 'react-router';

import { useNow } from '@/lib/clock/useNow';
import { formatAgo, formatMoment } from '@/lib/format/dates';
import { PersonMark, PersonName } from '@/ui/person/Person';
import { TagMark } from '@/ui/tag/TagMark';

import type { CandidateRow_candidate$key } from './__generated__/CandidateRow_candidate.graphql';
import classes from './List.module.css';
import { text } from './messages';

const fragment = graphql`
  fragment CandidateRow_candidate on Candidate {
    id
    name
    headline
    createdAt
    owner {
      id
      name
    }
    source {
      name
    }
    tags {
      id
      name
      color
    }
    applications {
      id
      status
      stage {
        name
      }
      job {
        title
      }
    }
  }
`;

const TAGS_SHOWN = 2;

type Props = {
  candidate: CandidateRow_candidate$key;
  to: To;
  index: number;
  top: number;
  height: number;
  /** The one row that Tab reaches. */
  isActive: boolean;
  isOpen: boolean;
  onActivate: (index: number) => void;
};

export const CandidateRow = memo(function CandidateRow(props: Props) {
  const candidate = useFragment(fragment, props.candidate);
  const { name, headline, owner, source, tags, applications } = candidate;
  const { index, to, onActivate } = props;
  const now = useNow();
  const created = new Date(candidate.createdAt);
  const running = applications.filter(({ status }) => status === 'ACTIVE' || status === 'HIRED');
  const [first] = running.length > 0 ? running : applications;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.isOpen}
      tabIndex={props.isActive ? 0 : -1}
      data-index={index}
      className={classes['row']}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
      onFocus={() => onActivate(index)}
    >
      <span role="gridcell" className={classes['person']}>
        <PersonMark id={candidate.id} name={name} size={28} isBesideName />
        <span className={classes['words']}>
          <Link to={to} tabIndex={-1} className={classes['name']}>
            <PersonName name={name} />
          </Link>
          {headline !== '' && (
            <bdi dir="auto" className={classes['headline']}>
              {headline}
            </bdi>
          )}
        </span>
      </span>
      <span role="gridcell" className={classes['jobs']} data-ended={running.length === 0}>
        {first !== undefined && (
          <bdi dir="auto" className={classes['cut']}>
            {text.inStage(first.job.title, first.stage.name)}
          </bdi>
        )}
        {running.length > 1 && <small>{text.moreJobs(running.length - 1)}</small>}
      </span>
      <span role="gridcell" className={classes['tags']}>
        {tags.slice(0, TAGS_SHOWN).map((tag) => (
          <TagMark key={tag.id} name={tag.name} color={tag.color} />
        ))}
        {tags.length > TAGS_SHOWN && <small>{text.moreTags(tags.length - TAGS_SHOWN)}</small>}
      </span>
      <span role="gridcell" className={classes['owner']}>
        {owner != null && (
          <>
            <PersonMark id={owner.id} name={owner.name} size={20} isBesideName />
            <PersonName name={owner.name} className={classes['cut']} />
          </>
        )}
      </span>
      <span role="gridcell" className={classes['source']}>
        <bdi dir="auto" className={classes['cut']}>
          {source?.name}
        </bdi>
      </span>
      <span role="gridcell" className={classes['added']}>
        <time dateTime={candidate.createdAt} title={formatMoment(created)}>
          {formatAgo(created, now)}
        </time>
      </span>
    </div>
  );
});
