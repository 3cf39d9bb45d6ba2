import { daysBetween } from '@/lib/format/dates';

export type Turn = 'OURS' | 'CANDIDATES' | 'NOBODYS';

/** How a promise stands. `soon`: today or tomorrow. */
export type Standing = 'overdue' | 'soon' | 'ours' | 'theirs' | 'nobodys';

export function standingOf(turn: Turn, promisedAt: Date | null, now: Date): Standing {
  if (turn === 'CANDIDATES') return 'theirs';
  if (turn === 'NOBODYS') return 'nobodys';
  if (promisedAt === null) return 'ours';
  if (promisedAt < now) return 'overdue';
  return daysBetween(now, promisedAt) <= 1 ? 'soon' : 'ours';
}
