import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  countFilters,
  noFilters,
  readFilters,
  toVariables,
  writeFilters,
  type Filters,
} from './filters';

const filters: fc.Arbitrary<Filters> = fc.record({
  search: fc.string(),
  owners: fc.array(fc.string()),
  tags: fc.array(fc.string()),
  sources: fc.array(fc.string()),
  job: fc.option(fc.string()),
  isArchived: fc.boolean(),
  order: fc.constantFrom('name', 'new', 'changed'),
});

describe('filters in the address', () => {
  it('come back from the address as they were', () => {
    fc.assert(
      fc.property(filters, (wanted) => {
        const address = new URLSearchParams(writeFilters(wanted).toString());
        expect(readFilters(address)).toEqual(wanted);
      }),
    );
  });

  it('leave the plain address plain', () => {
    expect(writeFilters(noFilters).toString()).toBe('');
    expect(readFilters(new URLSearchParams())).toEqual(noFilters);
  });

  it('forgive what they do not understand', () => {
    expect(readFilters(new URLSearchParams('order=sideways&archived=yes&x=1'))).toEqual(noFilters);
  });

  it('are counted by kind', () => {
    const two = { ...noFilters, search: 'ada', owners: ['a', 'b'], isArchived: true };
    expect(countFilters(two)).toBe(2);
  });

  it('become what the server is asked', () => {
    expect(toVariables({ ...noFilters, search: ' ada ', tags: ['tag_1'], order: 'new' })).toEqual({
      filter: { ownerIds: [], tagIds: ['tag_1'], sourceIds: [], jobId: null, archived: false },
      search: 'ada',
      orderBy: 'CREATED_AT_DESC',
    });
  });
});
