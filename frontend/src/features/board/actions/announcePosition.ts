import { announce } from '@atlaskit/pragmatic-drag-and-drop-live-region';

import { formatCount } from '@/lib/format/numbers';

import type { BoardTools } from '../boardContext';
import { text } from '../messages';
import { spotOf } from '../model/places';

/** Says where a card has come to lie, for those who do not see it. */
export function announcePosition({ store }: BoardTools, cardId: string): void {
  const spot = spotOf(store, cardId);
  const card = store.card(cardId);
  const stage = store.allStages().find(({ id }) => id === spot?.stageId);
  if (spot === null || card === undefined || stage === undefined) return;
  const total = store.column(spot.stageId).ids.length;
  announce(text.position(card.name, formatCount(spot.index + 1), formatCount(total), stage.name));
}
