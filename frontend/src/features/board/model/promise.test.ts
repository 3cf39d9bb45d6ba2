import { describe, expect, it } from 'vitest';

import { waitingOf } from './promise';
import { makeCard } from './testBoards';

const now = new Date(2026, 2, 10, 14, 0);
const at = (day: number, hour = 17) => new Date(2026, 2, day, hour).getTime();
const ours = (promisedAt: number | null) => waitingOf(makeCard('1', { promisedAt }), now);

describe('how a card waits', () => {
  it('is overdue from the promised moment on', () => {
    expect(ours(at(7))).toMatchObject({ kind: 'overdue', days: 3 });
    expect(ours(at(10, 13))).toMatchObject({ kind: 'overdue', days: 0 });
  });

  it('is soon due today and tomorrow', () => {
    expect(ours(at(10)).kind).toBe('soon');
    expect(ours(at(11, 23)).kind).toBe('soon');
    expect(ours(at(12, 1)).kind).toBe('ours');
  });

  it('is ours without a date where none was promised', () => {
    expect(ours(null).kind).toBe('unpromised');
  });

  it('is theirs, nobody’s or over', () => {
    expect(waitingOf(makeCard('1', { turn: 'CANDIDATES' }), now).kind).toBe('theirs');
    expect(waitingOf(makeCard('1', { turn: 'NOBODYS' }), now).kind).toBe('nobodys');
    expect(waitingOf(makeCard('1', { status: 'HIRED', turn: 'OURS' }), now).kind).toBe('hired');
  });
});
