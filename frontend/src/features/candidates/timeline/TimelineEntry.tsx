import { Button } from '@mantine/core';
import {
  IconAddressBook,
  IconArrowBackUp,
  IconBriefcase,
  IconCalendar,
  IconNote,
  type Icon,
} from '@tabler/icons-react';
import { graphql, useFragment } from 'react-relay/hooks';

import { useNow } from '@/lib/clock/useNow';
import { formatAgo, formatMoment } from '@/lib/format/dates';
import { undo } from '@/lib/relay/undo';
import { showToast } from '@/ui/toast/toasts';

import { NoteView } from '../notes/NoteView';
import { usePanel } from '../panel/PanelContext';
import type { TimelineEntry_activity$key } from './__generated__/TimelineEntry_activity.graphql';
import { text } from './messages';
import { tell } from './sentences';
import classes from './Timeline.module.css';

const fragment = graphql`
  fragment TimelineEntry_activity on Activity {
    id
    verb
    at
    fields
    details
    undoable
    actor {
      kind
      name
    }
    job {
      id
      title
    }
    note {
      id
      ...NoteView_note
    }
  }
`;

const icons: Readonly<Record<string, Icon>> = {
  note: IconNote,
  application: IconBriefcase,
  interview: IconCalendar,
  candidate: IconAddressBook,
};

export function TimelineEntry(props: { activity: TimelineEntry_activity$key }) {
  const activity = useFragment(fragment, props.activity);
  const now = useNow();
  const at = new Date(activity.at);
  const sentence = tell(activity);
  const isTakenBack = activity.verb.endsWith('.undone');
  const Sign = isTakenBack
    ? IconArrowBackUp
    : (icons[activity.verb.split('.')[0] ?? ''] ?? IconNote);
  return (
    <li className={classes['entry']}>
      <span className={classes['sign']} aria-hidden>
        <Sign size={16} />
      </span>
      <div className={classes['what']}>
        <p className={classes['sentence']}>{sentence}</p>
        <p className={classes['meta']}>
          <time dateTime={activity.at} title={formatMoment(at)}>
            {formatAgo(at, now)}
          </time>
          {activity.job != null && (
            <span>
              · <bdi dir="auto">{activity.job.title}</bdi>
            </span>
          )}
        </p>
      </div>
      {activity.undoable && <UndoButton activityId={activity.id} sentence={sentence} />}
      {activity.verb === 'note.added' && activity.note != null && (
        <div className={classes['note']}>
          <NoteView note={activity.note} />
        </div>
      )}
    </li>
  );
}

function UndoButton({ activityId, sentence }: { activityId: string; sentence: string }) {
  const { changed } = usePanel();
  const run = async () => {
    const outcome = await undo(activityId);
    if (outcome.ok) changed();
    else showToast({ text: outcome.problem.message, tone: 'problem' });
  };
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      className={classes['undo']}
      aria-label={text.undoEntry(sentence)}
      onClick={() => void run()}
    >
      {text.undo}
    </Button>
  );
}
