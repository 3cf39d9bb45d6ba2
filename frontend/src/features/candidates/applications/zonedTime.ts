/**
 * The moment at which clocks in `timeZone` show `local` (`2026-03-29T14:00`, as a datetime field gives it). An hour
 * that is skipped becomes the one after it; of an hour that happens twice it is the first.
 */
export function momentOf(local: string, timeZone: string): Date | null {
  const asUtc = new Date(`${local}Z`);
  if (Number.isNaN(asUtc.getTime())) return null;
  // The offset before and the offset after a change of clocks: the first that gives the wall time back is right.
  const day = 24 * 60 * 60_000;
  const offsets = [-day, day].map((shift) => offsetAt(new Date(asUtc.getTime() + shift), timeZone));
  const moments = offsets.map((offset) => new Date(asUtc.getTime() - offset));
  return (
    moments.find((moment) => moment.getTime() + offsetAt(moment, timeZone) === asUtc.getTime()) ??
    moments[0] ??
    null
  );
}

/** How far clocks in `timeZone` are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return wall - Math.floor(moment.getTime() / 1_000) * 1_000;
}

/** Ten in the morning tomorrow, as a datetime field wants it. */
export function tomorrowAtTen(now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}T10:00`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
