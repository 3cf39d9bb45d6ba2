import { describe, expect, it } from 'vitest';

import { initials } from './names';

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['Jean-Luc Marie Dupont', 'JD'],
    ['Björk', 'B'],
    ['李小龍', '李'],
    ['فاطمة الزهراء', 'فا'],
    ['', ''],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
