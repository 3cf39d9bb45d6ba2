import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  isNarrowed,
  noFilters,
  readFilters,
  toVariables,
  writeFilters,
  type Filters,
} from './filters';

const filters: fc.Arbitrary<Filters> = fc.record({
  job: fc.option(fc.string()),
  owner: fc.option(fc.string()),
  isOverdueOnly: fc.boolean(),
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
    expect(readFilters(new URLSearchParams('overdue=perhaps&x=1'))).toEqual(noFilters);
  });

  it.each([
    [noFilters, false],
    [{ ...noFilters, job: 'job_1' }, true],
    [{ ...noFilters, owner: 'mem_1' }, true],
    [{ ...noFilters, isOverdueOnly: true }, true],
  ])('narrow or not: %o', (wanted, narrowed) => {
    expect(isNarrowed(wanted)).toBe(narrowed);
  });

  it('become what the server is asked', () => {
    expect(toVariables({ job: 'job_1', owner: null, isOverdueOnly: false })).toEqual({
      filter: { jobId: 'job_1', ownerId: null, overdueOnly: false },
      overdue: { jobId: 'job_1', ownerId: null, overdueOnly: true },
    });
  });
});
