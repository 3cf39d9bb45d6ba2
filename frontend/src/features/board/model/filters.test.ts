import { describe, expect, it } from 'vitest';

import { cardFilter, filtersOf, noFilters, searchOf, type Filters } from './filters';
import { makeCard } from './testBoards';

const now = Date.UTC(2026, 0, 10);

function passes(filters: Partial<Filters>, card = makeCard('1')) {
  return cardFilter({ ...noFilters, ...filters }, now)?.(card) ?? true;
}

describe('filters in the address', () => {
  it('come back as they were', () => {
    const filters: Filters = {
      text: 'ada l',
      owners: ['mem_1', 'none'],
      tags: ['tag_1'],
      turns: ['OVERDUE', 'CANDIDATES'],
      stages: ['stg_1', 'stg_2'],
    };
    expect(filtersOf(searchOf(filters))).toEqual(filters);
  });

  it('leave the address alone when there are none', () => {
    expect(searchOf(noFilters).toString()).toBe('');
  });

  it('ignore what they do not know', () => {
    expect(filtersOf(new URLSearchParams('turn=nonsense&x=1'))).toEqual(noFilters);
  });
});

describe('a filtered card', () => {
  it('has all the words, in any case and with or without accents', () => {
    const card = makeCard('1', { name: 'José Álvarez', searchText: 'jose alvarez\nbaker' });
    expect(passes({ text: 'BAK josé' }, card)).toBe(true);
    expect(passes({ text: 'jose cook' }, card)).toBe(false);
  });

  it('has one of the owners, or none', () => {
    const owned = makeCard('1', { owner: { id: 'mem_1', name: 'Maya' } });
    expect(passes({ owners: ['mem_1', 'mem_2'] }, owned)).toBe(true);
    expect(passes({ owners: ['none'] }, owned)).toBe(false);
    expect(passes({ owners: ['none'] })).toBe(true);
  });

  it('is overdue when the promised moment is past and it is our turn', () => {
    const late = makeCard('1', { dueAt: now - 1 });
    expect(passes({ turns: ['OVERDUE'] }, late)).toBe(true);
    expect(passes({ turns: ['OVERDUE'] }, { ...late, turn: 'CANDIDATES' })).toBe(false);
    expect(passes({ turns: ['OVERDUE'] }, { ...late, dueAt: now + 1 })).toBe(false);
  });
});
