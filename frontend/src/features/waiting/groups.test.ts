import { describe, expect, it } from 'vitest';

import { groupOf, toLines } from './groups';

// A Thursday.
const now = new Date(2026, 2, 12, 15, 0);

describe('the group of a promise', () => {
  it.each([
    [new Date(2026, 2, 10, 23, 59), 'overdue'],
    [new Date(2026, 2, 12, 14, 59), 'overdue'],
    [new Date(2026, 2, 12, 15, 0), 'today'],
    [new Date(2026, 2, 12, 23, 59), 'today'],
    [new Date(2026, 2, 13, 0, 0), 'tomorrow'],
    [new Date(2026, 2, 14, 0, 0), 'week'],
    [new Date(2026, 2, 18, 23, 59), 'week'],
    [new Date(2026, 2, 19, 0, 0), 'later'],
    [null, 'undated'],
  ])('%s is %s', (promisedAt, group) => {
    expect(groupOf(promisedAt, now)).toBe(group);
  });
});

function waiting(id: string, promisedAt: Date | null) {
  return { id, promisedAt: promisedAt === null ? null : promisedAt.toISOString() };
}

describe('the lines of the list', () => {
  const late = waiting('late', new Date(2026, 2, 9));
  const later = waiting('later', new Date(2026, 2, 10));
  const today = waiting('today', new Date(2026, 2, 12, 18));
  const someDay = waiting('some day', null);

  it('put a heading before each group, with how many it has', () => {
    expect(toLines([late, later, today, someDay], now, false)).toEqual([
      { kind: 'heading', group: 'overdue', count: 2 },
      { kind: 'person', waiting: late },
      { kind: 'person', waiting: later },
      { kind: 'heading', group: 'today', count: 1 },
      { kind: 'person', waiting: today },
      { kind: 'heading', group: 'undated', count: 1 },
      { kind: 'person', waiting: someDay },
    ]);
  });

  it('do not count the group that may go on', () => {
    const headings = toLines([late, today], now, true).filter(({ kind }) => kind === 'heading');
    expect(headings).toEqual([
      { kind: 'heading', group: 'overdue', count: 1 },
      { kind: 'heading', group: 'today', count: null },
    ]);
  });

  it('sort by promise, then by id', () => {
    const twin = waiting('a twin', new Date(2026, 2, 9));
    const ids = toLines([someDay, today, late, later, twin], now, false).flatMap((line) =>
      line.kind === 'person' ? [line.waiting.id] : [],
    );
    expect(ids).toEqual(['a twin', 'late', 'later', 'today', 'some day']);
  });

  it('are none for nobody', () => {
    expect(toLines([], now, false)).toEqual([]);
  });
});
