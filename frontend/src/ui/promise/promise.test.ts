import { describe, expect, it } from 'vitest';

import { standingOf } from './promise';

const now = new Date(2026, 2, 11, 12);

describe('how a promise stands', () => {
  it.each([
    ['OURS', new Date(2026, 2, 11, 11, 59), 'overdue'],
    ['OURS', new Date(2026, 2, 11, 23, 59), 'soon'],
    ['OURS', new Date(2026, 2, 12, 23, 59), 'soon'],
    ['OURS', new Date(2026, 2, 13, 0, 0), 'ours'],
    ['OURS', null, 'ours'],
    ['CANDIDATES', new Date(2026, 2, 1), 'theirs'],
    ['NOBODYS', null, 'nobodys'],
  ] as const)('%s promised %s is %s', (turn, promisedAt, standing) => {
    expect(standingOf(turn, promisedAt, now)).toBe(standing);
  });
});
