import { Anchor, Progress } from '@mantine/core';
import { graphql, useFragment } from 'react-relay/hooks';
import { Link } from 'react-router';

import { useNow } from '@/lib/clock/useNow';
import { formatAgo, formatMoment } from '@/lib/format/dates';
import { PersonName } from '@/ui/person/Person';

import type { ImportRow_import$key } from './__generated__/ImportRow_import.graphql';
import classes from './Imports.module.css';
import { text } from './messages';
import { isUnderWay, useLiveImport } from './useLiveImport';

const fragment = graphql`
  fragment ImportRow_import on Import {
    id
    fileName
    state
    rows
    done
    created
    refused
    createdAt
    member {
      name
    }
  }
`;

export function ImportRow(props: { item: ImportRow_import$key }) {
  const item = useFragment(fragment, props.item);
  const { id, fileName, state, rows, done, created, refused, createdAt, member } = item;
  const now = useNow();
  useLiveImport(id, state);
  const at = new Date(createdAt);
  const progress = text.progress(done, rows);
  return (
    <li className={classes['import']}>
      <div className={classes['file']}>
        <Anchor component={Link} to={`/imports/${id}`} className={classes['fileName']}>
          <bdi dir="auto">{fileName}</bdi>
        </Anchor>
        <span className={classes['quiet']}>
          {member == null ? text.command : <PersonName name={member.name} />}
          {' · '}
          <time dateTime={createdAt} title={formatMoment(at)}>
            {formatAgo(at, now)}
          </time>
        </span>
      </div>
      <div className={classes['result']}>
        <span className={classes['state']} data-state={state}>
          {text.states[state]}
        </span>
        {isUnderWay(state) ? (
          <>
            <Progress
              value={(done / Math.max(rows, 1)) * 100}
              aria-label={`${fileName}: ${progress}`}
              className={classes['bar']}
            />
            <span className={classes['quiet']}>{progress}</span>
          </>
        ) : (
          state !== 'PROPOSED' && (
            <span className={classes['quiet']}>{text.summary(created, refused)}</span>
          )
        )}
      </div>
    </li>
  );
}
