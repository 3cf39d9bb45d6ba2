import { describe, expect, it } from 'vitest';

import { readWaiting, toWaitingVariables, writeWaiting } from './waitingFilters';

describe('filters of those who wait', () => {
  it.each([
    { job: null, owner: null, isOverdueOnly: false },
    { job: 'job_1', owner: 'mem_1', isOverdueOnly: true },
    { job: null, owner: 'mem_1', isOverdueOnly: false },
  ])('come back from the address: %o', (filters) => {
    expect(readWaiting(new URLSearchParams(writeWaiting(filters).toString()))).toEqual(filters);
  });

  it('leave the plain address plain', () => {
    expect(writeWaiting(readWaiting(new URLSearchParams('overdue=maybe'))).toString()).toBe('');
  });

  it('become what the server is asked', () => {
    expect(toWaitingVariables({ job: 'job_1', owner: null, isOverdueOnly: true })).toEqual({
      filter: { jobId: 'job_1', ownerId: null, overdueOnly: true },
    });
  });
});
