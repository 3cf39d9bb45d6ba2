import { describe, expect, it } from 'vitest';

import { placement } from './placement';

const room = { width: 1000, height: 800 };
const own = { width: 200, height: 300 };
const anchorAt = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 30 });

describe('where a flyout opens', () => {
  it('opens below, with starts aligned', () => {
    expect(placement(anchorAt(100, 100), own, room)).toEqual({ top: 134, left: 100 });
  });

  it('opens above where there is no room below', () => {
    expect(placement(anchorAt(100, 700), own, room)).toEqual({ top: 396, left: 100 });
  });

  it('aligns ends at the right border', () => {
    expect(placement(anchorAt(900, 100), own, room)).toEqual({ top: 134, left: 740 });
  });

  it('stays inside a window that is too small for it', () => {
    expect(placement(anchorAt(10, 90), own, { width: 180, height: 200 })).toEqual({
      top: 8,
      left: 8,
    });
  });
});
