import { describe, expect, it } from 'vitest';

import { byStanding, standingOf } from './standing';

describe('how somebody stands to the workspace', () => {
  it.each([
    [{ isActive: true, isInvited: false }, 'active'],
    [{ isActive: true, isInvited: true }, 'invited'],
    [{ isActive: false, isInvited: false }, 'inactive'],
    [{ isActive: false, isInvited: true }, 'inactive'],
  ])('%o is %s', (membership, standing) => {
    expect(standingOf(membership)).toBe(standing);
  });

  it('groups members in the order in which they came, without empty groups', () => {
    const gone = { name: 'Ada', isActive: false, isInvited: false };
    const here = { name: 'Bo', isActive: true, isInvited: false };
    const too = { name: 'Cy', isActive: true, isInvited: false };
    expect(byStanding([gone, here, too])).toEqual([
      ['active', [here, too]],
      ['inactive', [gone]],
    ]);
  });
});
