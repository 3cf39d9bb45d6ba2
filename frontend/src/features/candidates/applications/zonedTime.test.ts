import { describe, expect, it } from 'vitest';

import { momentOf, tomorrowAtTen } from './zonedTime';

const iso = (local: string, zone: string) => momentOf(local, zone)?.toISOString();

describe('the moment of a wall time', () => {
  it('follows the zone in winter and in summer', () => {
    expect(iso('2026-01-15T14:00', 'Europe/Berlin')).toBe('2026-01-15T13:00:00.000Z');
    expect(iso('2026-07-15T14:00', 'Europe/Berlin')).toBe('2026-07-15T12:00:00.000Z');
    expect(iso('2026-07-15T14:00', 'Asia/Kolkata')).toBe('2026-07-15T08:30:00.000Z');
  });

  it('takes the first of an hour that happens twice', () => {
    expect(iso('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('takes the hour after one that is skipped', () => {
    expect(iso('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is absent for what is no time', () => {
    expect(momentOf('', 'Europe/Berlin')).toBeNull();
  });
});

it('proposes tomorrow at ten', () => {
  expect(tomorrowAtTen(new Date(2026, 11, 31, 18))).toBe('2027-01-01T10:00');
});
