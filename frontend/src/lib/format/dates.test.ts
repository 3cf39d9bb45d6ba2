import { describe, expect, it } from 'vitest';

import { daysBetween, formatAgo, formatDay } from './dates';

const now = new Date(2026, 2, 10, 14, 0);

describe('days', () => {
  it('are calendar days, not spans of 24 hours', () => {
    expect(daysBetween(new Date(2026, 2, 9, 23, 59), new Date(2026, 2, 10, 0, 1))).toBe(1);
    expect(daysBetween(new Date(2026, 2, 28), new Date(2026, 2, 30))).toBe(2);
  });

  it('have names when they are near', () => {
    expect(formatDay(new Date(2026, 2, 10, 9), now)).toBe('today');
    expect(formatDay(new Date(2026, 2, 11, 9), now)).toBe('tomorrow');
    expect(formatDay(new Date(2026, 2, 13, 9), now)).toBe('Fri');
    expect(formatDay(new Date(2026, 3, 2, 9), now)).toBe('Apr 2');
    expect(formatDay(new Date(2025, 11, 24, 9), now)).toBe('Dec 24, 2025');
  });
});

describe('how long ago', () => {
  it.each([
    [new Date(2026, 2, 10, 13, 59, 30), 'now'],
    [new Date(2026, 2, 10, 13, 15), '45 minutes ago'],
    [new Date(2026, 2, 10, 11, 0), '3 hours ago'],
    [new Date(2026, 2, 9, 20, 0), 'yesterday'],
    [new Date(2026, 2, 5, 20, 0), '5 days ago'],
    [new Date(2026, 1, 1, 20, 0), 'Feb 1'],
  ])('%s is %s', (time, words) => {
    expect(formatAgo(time, now)).toBe(words);
  });
});
