import { language } from '@/lib/i18n/catalogue';

/** Dates follow the reader's locale and zone; words inside them follow the language of the interface. */
const locale = navigator.language.startsWith(language) ? navigator.language : language;

const dayOfThisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const dayOfAnotherYear = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' });
const timeOfDay = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}

/** Calendar days from one moment to another in the reader's zone; rounding absorbs days of 23 and 25 hours. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

/** "Today", "Tomorrow", "Fri" within a week ahead, else "12 Mar". */
export function formatDay(time: Date, now: Date): string {
  const ahead = daysBetween(now, time);
  if (ahead >= -1 && ahead <= 1) return relative.format(ahead, 'day');
  if (ahead > 1 && ahead < 7) return weekday.format(time);
  return formatDate(time, now);
}

export function formatDate(time: Date, now: Date): string {
  const form = time.getFullYear() === now.getFullYear() ? dayOfThisYear : dayOfAnotherYear;
  return form.format(time);
}

export function formatTime(time: Date): string {
  return timeOfDay.format(time);
}

/** The whole moment, for tooltips and for `title`. */
export function formatMoment(time: Date): string {
  return full.format(time);
}

/** "now", "5 minutes ago", "3 hours ago", "yesterday", then the date. */
export function formatAgo(time: Date, now: Date): string {
  const past = now.getTime() - time.getTime();
  if (past < MINUTE) return relative.format(0, 'second');
  if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute');
  const days = daysBetween(time, now);
  if (days === 0) return relative.format(-Math.floor(past / HOUR), 'hour');
  if (days < 7) return relative.format(-days, 'day');
  return formatDate(time, now);
}
