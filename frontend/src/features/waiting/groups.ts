import { daysBetween } from '@/lib/format/dates';

/** How near a promise is, in the order of the list. */
export type Group = 'overdue' | 'today' | 'tomorrow' | 'week' | 'later' | 'undated';

export type Waiting = { readonly id: string; readonly promisedAt: string | null | undefined };

/** A line of the list: a group's heading, or somebody who waits. */
export type Line<T extends Waiting> =
  /** `count` is null while more of the group may not have been loaded. */
  | { readonly kind: 'heading'; readonly group: Group; readonly count: number | null }
  | { readonly kind: 'person'; readonly waiting: T };

/** Days are those of the reader's calendar. */
export function groupOf(promisedAt: Date | null, now: Date): Group {
  if (promisedAt === null) return 'undated';
  if (promisedAt < now) return 'overdue';
  const ahead = daysBetween(now, promisedAt);
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead < 7 ? 'week' : 'later';
}

/**
 * The soonest promise first, under a heading wherever the group changes. A change made on this page may have given
 * somebody another promise before the server's order is read again, so the order is made here too.
 */
export function toLines<T extends Waiting>(
  all: readonly T[],
  now: Date,
  hasMore: boolean,
): Line<T>[] {
  const sorted = all
    .map((waiting) => ({ waiting, at: momentOf(waiting) }))
    .toSorted((one, other) => timeOf(one.at) - timeOf(other.at) || compareIds(one, other));
  const groups = new Map<Group, Line<T>[]>();
  for (const { waiting, at } of sorted) {
    const group = groupOf(at, now);
    const lines = groups.get(group) ?? [];
    groups.set(group, lines);
    lines.push({ kind: 'person', waiting });
  }
  const last = [...groups.keys()].at(-1);
  const lines: Line<T>[] = [];
  for (const [group, people] of groups) {
    const count = hasMore && group === last ? null : people.length;
    lines.push({ kind: 'heading', group, count }, ...people);
  }
  return lines;
}

function momentOf({ promisedAt }: Waiting): Date | null {
  return promisedAt == null ? null : new Date(promisedAt);
}

function timeOf(at: Date | null): number {
  return at?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function compareIds(one: { waiting: Waiting }, other: { waiting: Waiting }): number {
  if (one.waiting.id === other.waiting.id) return 0;
  return one.waiting.id < other.waiting.id ? -1 : 1;
}
