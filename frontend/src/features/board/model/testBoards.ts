import { searchable, type Card, type Stage } from './card';

/** The one maker of cards for tests. */
export function makeCard(id: string, changes: Partial<Card> = {}): Card {
  const name = changes.name ?? `Person ${id}`;
  return {
    id,
    stageId: 'applied',
    rank: `a${id}`,
    version: 1,
    status: 'ACTIVE',
    turn: 'OURS',
    enteredStageAt: Date.UTC(2026, 0, 5),
    turnSince: '2026-01-05T00:00:00Z',
    promisedAt: null,
    dueAt: null,
    candidateId: `cand_${id}`,
    name,
    headline: '',
    owner: null,
    tags: [],
    searchText: searchable(name),
    ...changes,
  };
}

export const stages: readonly Stage[] = [
  { id: 'applied', name: 'Applied', kind: 'APPLIED', answerWithinDays: 5 },
  { id: 'interview', name: 'Interview', kind: 'INTERVIEW', answerWithinDays: 3 },
  { id: 'offer', name: 'Offer', kind: 'OFFER', answerWithinDays: null },
];
