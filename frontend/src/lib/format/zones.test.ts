import { expect, it } from 'vitest';

import { zonesWith } from './zones';

it('offers the chosen zone under its own name', () => {
  expect(zonesWith('Old/Name')[0]).toBe('Old/Name');
  expect(zonesWith('Europe/Berlin')).toEqual(zonesWith(null));
  expect(zonesWith('')).toContain('Europe/Berlin');
});
