import { describe, expect, it } from 'vitest';

import { nextConnection, type Connection } from './connection';

const at = new Date(2026, 0, 5, 14, 2);
const later = new Date(2026, 0, 5, 14, 9);
const lost: Connection = { kind: 'lost', since: at };

describe('the connection', () => {
  it('says since when it is lost, however often it is tried again', () => {
    expect(nextConnection({ kind: 'open' }, 'lost', at)).toEqual(lost);
    expect(nextConnection(lost, 'connecting', later)).toBe(lost);
    expect(nextConnection(lost, 'lost', later)).toBe(lost);
  });

  it('is open again when a try succeeds', () => {
    expect(nextConnection(lost, 'opened', later)).toEqual({ kind: 'open' });
  });

  it('is not lost when nobody needs it any more', () => {
    expect(nextConnection({ kind: 'open' }, 'ended', at)).toEqual({ kind: 'idle' });
  });
});
