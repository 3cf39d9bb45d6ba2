import { describe, expect, it } from 'vitest';

import { choose, isReady, namesPeople, repeated } from './mapping';

describe('the meaning of columns', () => {
  it('is corrected one column at a time', () => {
    expect(choose(['FULL_NAME', null], 1, 'EMAIL')).toEqual(['FULL_NAME', 'EMAIL']);
    expect(choose(['FULL_NAME', 'EMAIL'], 0, null)).toEqual([null, 'EMAIL']);
  });

  it('gives each person one name but several addresses', () => {
    expect(repeated(['FULL_NAME', 'EMAIL', 'EMAIL', null, null])).toEqual(new Set());
    expect(repeated(['FULL_NAME', 'EMAIL', 'FULL_NAME', 'FULL_NAME'])).toEqual(new Set([2, 3]));
  });

  it('has to say who the people are', () => {
    expect(namesPeople(['PHONE', null, 'TAGS'])).toBe(false);
    expect(isReady(['LAST_NAME', 'FIRST_NAME'])).toBe(true);
    expect(isReady(['EMAIL', 'JOB', 'JOB'])).toBe(false);
  });
});
