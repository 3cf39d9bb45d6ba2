import { preference } from '@/lib/preferences/preference';

/** How much of a card is shown. Cards of one density are equally high, so that columns need not measure them. */
export const density = preference('density', ['comfortable', 'compact'], 'comfortable');

/** In rem, the gap below included. */
export const cardHeights = { comfortable: 8.5, compact: 4.75 } as const;

export function cardHeight(chosen: keyof typeof cardHeights): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return cardHeights[chosen] * (Number.isNaN(rem) ? 16 : rem);
}
