import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyDelta, boardOf, type Board, type Delta } from './board';
import type { Card } from './card';
import { makeCard, stages } from './testBoards';

const start = boardOf({
  version: 7,
  stages,
  cards: [makeCard('3'), makeCard('1'), makeCard('2'), makeCard('9', { stageId: 'offer' })],
});

function delta(changes: Partial<Delta>): Delta {
  return { version: 8, changed: [], removed: [], stages: null, ...changes };
}

function apply(board: Board, change: Delta): Board {
  const next = applyDelta(board, change);
  if (next === null) throw new Error('a gap');
  return next;
}

describe('a board', () => {
  it('groups cards by stage, by rank and then by id', () => {
    expect(start.columns.get('applied')).toEqual(['1', '2', '3']);
    expect(start.columns.get('interview')).toEqual([]);
    expect(start.columns.get('offer')).toEqual(['9']);
  });

  it('compares ranks as bytes', () => {
    const cards = [makeCard('1', { rank: 'aa' }), makeCard('2', { rank: 'aZ' })];
    expect(boardOf({ version: 1, stages, cards }).columns.get('applied')).toEqual(['2', '1']);
  });
});

describe('applying a delta', () => {
  it('moves a card and leaves other columns alone', () => {
    const moved = makeCard('2', { stageId: 'interview', rank: 'm' });
    const next = apply(start, delta({ changed: [moved] }));
    expect(next.version).toBe(8);
    expect(next.columns.get('applied')).toEqual(['1', '3']);
    expect(next.columns.get('interview')).toEqual(['2']);
    expect(next.columns.get('offer')).toBe(start.columns.get('offer'));
  });

  it('keeps a column’s array when a card changes without moving', () => {
    const renamed = makeCard('2', { name: 'Ada' });
    const next = apply(start, delta({ changed: [renamed] }));
    expect(next.columns.get('applied')).toBe(start.columns.get('applied'));
    expect(next.cards.get('2')?.name).toBe('Ada');
  });

  it('takes removed cards away', () => {
    const next = apply(start, delta({ removed: ['1', 'unknown'] }));
    expect(next.columns.get('applied')).toEqual(['2', '3']);
    expect(next.cards.has('1')).toBe(false);
  });

  it('answers the same board for a version that it has', () => {
    expect(applyDelta(start, delta({ version: 7, removed: ['1'] }))).toBe(start);
  });

  it('answers null when versions are missing', () => {
    expect(applyDelta(start, delta({ version: 9 }))).toBeNull();
  });

  it('follows an empty version', () => {
    const next = apply(start, delta({}));
    expect(next.version).toBe(8);
    expect(next.columns).toBe(start.columns);
  });

  it('takes over stages, and keeps a removed stage’s cards until they have moved', () => {
    const fewer = stages.filter(({ id }) => id !== 'offer');
    const next = apply(start, delta({ stages: fewer }));
    expect(next.stages).toBe(fewer);
    expect(next.columns.get('offer')).toEqual(['9']);
    const moved = makeCard('9', { rank: 'z' });
    const after = apply(next, delta({ version: 9, changed: [moved], stages: fewer }));
    expect([...after.columns.keys()]).toEqual(['applied', 'interview']);
    expect(after.columns.get('applied')).toEqual(['1', '2', '3', '9']);
  });
});

/** A board kept the slow, obvious way. */
type Model = Map<string, Card>;

const stageIds = stages.map(({ id }) => id);
const change = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map(String),
  stageId: fc.constantFrom(...stageIds),
  rank: fc.string({
    unit: fc.constantFrom('0', '5', 'A', 'V', 'a', 'z'),
    minLength: 1,
    maxLength: 4,
  }),
  isRemoval: fc.boolean(),
});
const history = fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 60 });

function steps(
  all: readonly (readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[])[],
) {
  return all.map((changes, index): Delta => {
    const last = new Map(changes.map((one) => [one.id, one]));
    const kept = [...last.values()].filter(({ isRemoval }) => !isRemoval);
    return {
      version: index + 1,
      changed: kept.map(({ id, stageId, rank }) => makeCard(id, { stageId, rank })),
      removed: [...last.values()].filter(({ isRemoval }) => isRemoval).map(({ id }) => id),
      stages: null,
    };
  });
}

function advance(model: Model, { changed, removed }: Delta): Model {
  const next = new Map(model);
  for (const id of removed) next.delete(id);
  for (const card of changed) next.set(card.id, card);
  return next;
}

describe('any sequence of deltas', () => {
  it('ends in the board that reading anew would give', () => {
    fc.assert(
      fc.property(history, (all) => {
        let board = boardOf({ version: 0, stages, cards: [] });
        let model: Model = new Map();
        for (const step of steps(all)) {
          board = apply(board, step);
          model = advance(model, step);
        }
        const fresh = boardOf({ version: board.version, stages, cards: [...model.values()] });
        expect(board.columns).toEqual(fresh.columns);
        expect(Object.fromEntries(board.cards)).toEqual(Object.fromEntries(fresh.cards));
      }),
    );
  });

  it('is unharmed by repeats', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(60)), (all, repeats) => {
        const deltas = steps(all);
        let once = boardOf({ version: 0, stages, cards: [] });
        let twice = once;
        for (const [index, step] of deltas.entries()) {
          once = apply(once, step);
          twice = apply(twice, step);
          const old = deltas[(repeats[index] ?? 0) % (index + 1)];
          if (old !== undefined) twice = apply(twice, old);
        }
        expect(twice).toEqual(once);
      }),
    );
  });
});
