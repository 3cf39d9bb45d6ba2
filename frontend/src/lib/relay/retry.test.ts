import { describe, expect, it } from 'vitest';

import { retryDelay } from './retry';

describe('the wait before another try', () => {
  it('doubles up to four seconds', () => {
    expect([0, 1, 2, 9].map((retries) => retryDelay(retries, () => 1))).toEqual([
      500, 1000, 2000, 4_000,
    ]);
  });

  it('is half random', () => {
    expect(retryDelay(1, () => 0)).toBe(500);
    expect(retryDelay(1, () => 0.5)).toBe(750);
  });
});
