import { daysBetween } from '@/lib/format/dates';

import type { Card } from './card';

/** How a card's waiting stands: who has to act, and how close the date is that was promised. */
export type Waiting =
  | { readonly kind: 'overdue'; readonly days: number; readonly by: Date }
  | { readonly kind: 'soon' | 'ours'; readonly by: Date }
  | { readonly kind: 'unpromised' | 'theirs' | 'nobodys' | 'hired' };

export function waitingOf(card: Pick<Card, 'status' | 'turn' | 'promisedAt'>, now: Date): Waiting {
  if (card.status === 'HIRED') return { kind: 'hired' };
  if (card.turn === 'CANDIDATES') return { kind: 'theirs' };
  if (card.turn === 'NOBODYS') return { kind: 'nobodys' };
  if (card.promisedAt === null) return { kind: 'unpromised' };
  const by = new Date(card.promisedAt);
  if (by < now) return { kind: 'overdue', days: daysBetween(by, now), by };
  return { kind: daysBetween(now, by) <= 1 ? 'soon' : 'ours', by };
}
