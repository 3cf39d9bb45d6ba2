import { describe, expect, it } from 'vitest';

import { connectionOf, nextReach, unknownReach, type ConnectionEvent } from './connection';

const minute = (number: number) => new Date(2026, 0, 5, 14, number);

/** One event a minute, from 14:01 on. */
function after(...events: ConnectionEvent[]) {
  const reach = events.reduce(
    (before, event, index) => nextReach(before, event, minute(index + 1)),
    unknownReach,
  );
  return connectionOf(reach);
}

describe('the connection', () => {
  it('says since when it is lost, however often it is tried again', () => {
    const lost = { kind: 'lost', since: minute(2) };
    expect(after('opened', 'lost')).toEqual(lost);
    expect(after('opened', 'lost', 'connecting', 'lost', 'connecting')).toEqual(lost);
  });

  it('is open again when a try succeeds', () => {
    expect(after('opened', 'lost', 'connecting', 'opened')).toEqual({ kind: 'open' });
  });

  it('is not lost when nobody needs it any more', () => {
    expect(after('opened', 'ended')).toEqual({ kind: 'idle' });
  });

  it('is lost as well when requests are not answered', () => {
    expect(after('opened', 'requestFailed')).toEqual({ kind: 'lost', since: minute(2) });
    expect(after('opened', 'requestFailed', 'lost', 'opened')).toEqual({
      kind: 'lost',
      since: minute(2),
    });
    expect(after('opened', 'requestFailed', 'requestAnswered')).toEqual({ kind: 'open' });
  });
});
