import {
  IconAlertTriangleFilled,
  IconClock,
  IconClockExclamation,
  IconMinus,
  IconUserQuestion,
} from '@tabler/icons-react';

import { useNow } from '@/lib/clock/useNow';
import { formatDate, formatDay, formatMoment } from '@/lib/format/dates';

import { text } from './messages';
import { standingOf, type Standing, type Turn } from './promise';
import classes from './TurnSign.module.css';

const icons = {
  overdue: IconAlertTriangleFilled,
  soon: IconClockExclamation,
  ours: IconClock,
  theirs: IconUserQuestion,
  nobodys: IconMinus,
} satisfies Record<Standing, unknown>;

/** Whose turn it is and by when we promised to answer: a word, a shape and a colour that say the same. */
export function TurnSign(props: {
  turn: Turn;
  turnSince: string;
  promisedAt: string | null | undefined;
}) {
  const now = useNow();
  const promisedAt = props.promisedAt == null ? null : new Date(props.promisedAt);
  const standing = standingOf(props.turn, promisedAt, now);
  const Sign = icons[standing];
  return (
    <span
      className={classes['sign']}
      data-standing={standing}
      title={promisedAt === null ? undefined : text.promised(formatMoment(promisedAt))}
    >
      <Sign size={16} aria-hidden />
      {words(standing, promisedAt, new Date(props.turnSince), now)}
    </span>
  );
}

function words(standing: Standing, promisedAt: Date | null, since: Date, now: Date): string {
  switch (standing) {
    case 'overdue':
      return text.overdue(formatDay(promisedAt ?? now, now));
    case 'soon':
      return text.soon(formatDay(promisedAt ?? now, now));
    case 'ours':
      return promisedAt === null ? text.oursWithoutDate : text.ours(formatDay(promisedAt, now));
    case 'theirs':
      return text.theirs(formatDate(since, now));
    case 'nobodys':
      return text.nobodys;
  }
}
