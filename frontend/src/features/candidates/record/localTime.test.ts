import { describe, expect, it } from 'vitest';

import { localTime } from './localTime';

const noon = new Date('2026-03-11T12:00:00Z');

describe('the time on their clock', () => {
  it('follows their zone over midnight', () => {
    expect(localTime('Asia/Tokyo', noon)).toMatch(/Wed.*9:00/u);
    expect(localTime('Pacific/Auckland', noon)).toMatch(/Thu.*1:00/u);
  });

  it('is absent for a zone that is not known', () => {
    expect(localTime('Mars/Olympus', noon)).toBeNull();
  });
});
