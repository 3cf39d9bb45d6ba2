import { describe, expect, it } from 'vitest';

import { nextAddress } from './nextAddress';

const signIn = 'https://rapport.example/sign-in';

describe('the address after signing in', () => {
  it.each([
    ['', '/'],
    ['?next=%2Fjobs%2Fjob_1%3Fq%3Dada', '/jobs/job_1?q=ada'],
    ['?next=https%3A%2F%2Felsewhere.example%2Fjobs', '/'],
    ['?next=%2F%2Felsewhere.example', '/'],
    ['?next=javascript%3Aalert(1)', '/'],
  ])('%s leads to %s', (search, address) => {
    expect(nextAddress(signIn + search)).toBe(address);
  });
});
