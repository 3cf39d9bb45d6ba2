import type { BoardStore } from './boardStore';
import type { Place } from './overlay';

/** Where things are on the board as it is shown, filters included: that is what the user sees and means. */
export type Spot = { readonly stageId: string; readonly index: number };

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

export function spotOf(store: BoardStore, cardId: string): Spot | null {
  const stageId = store.card(cardId)?.stageId;
  if (stageId === undefined) return null;
  const index = store.column(stageId).ids.indexOf(cardId);
  return index < 0 ? null : { stageId, index };
}

/** The place at `index` of a column, counted without the card that moves there. */
export function placeAt(store: BoardStore, cardId: string, stageId: string, index: number): Place {
  const others = store.column(stageId).ids.filter((id) => id !== cardId);
  return { stageId, afterId: others[index - 1] ?? null, beforeId: others[index] ?? null };
}

/** The place beside another card; null when the card is there already. */
export function placeBeside(
  store: BoardStore,
  cardId: string,
  targetId: string,
  edge: 'top' | 'bottom',
): Place | null {
  const target = spotOf(store, targetId);
  if (target === null || cardId === targetId) return null;
  const others = store.column(target.stageId).ids.filter((id) => id !== cardId);
  const index = others.indexOf(targetId) + (edge === 'bottom' ? 1 : 0);
  const from = spotOf(store, cardId);
  if (from?.stageId === target.stageId && from.index === index) return null;
  return placeAt(store, cardId, target.stageId, index);
}

/** Where a key moves a card to: one step in its stage, or to the top of the next stage. */
export function placeTowards(
  store: BoardStore,
  cardId: string,
  direction: Direction,
): Place | null {
  const spot = spotOf(store, cardId);
  if (spot === null) return null;
  if (direction === 'left' || direction === 'right') {
    const stageId = neighbour(store, spot.stageId, direction);
    return stageId === null ? null : placeAt(store, cardId, stageId, 0);
  }
  const last = store.column(spot.stageId).ids.length - 1;
  const index = { up: spot.index - 1, down: spot.index + 1, first: 0, last }[direction];
  if (index < 0 || index > last || index === spot.index) return null;
  return placeAt(store, cardId, spot.stageId, index);
}

function neighbour(store: BoardStore, stageId: string, direction: 'left' | 'right') {
  const stages = store.stages();
  const at = stages.findIndex(({ id }) => id === stageId);
  return stages[at + (direction === 'left' ? -1 : 1)]?.id ?? null;
}

/** The card that a key leads to from another one: sideways to the nearest stage with cards, at the same height. */
export function cardTowards(
  store: BoardStore,
  cardId: string,
  direction: Direction,
): string | null {
  const spot = spotOf(store, cardId);
  if (spot === null) return null;
  const { ids } = store.column(spot.stageId);
  switch (direction) {
    case 'up':
      return ids[spot.index - 1] ?? null;
    case 'down':
      return ids[spot.index + 1] ?? null;
    case 'first':
      return ids[0] ?? null;
    case 'last':
      return ids.at(-1) ?? null;
    case 'left':
    case 'right':
      return cardBeside(store, spot, direction);
  }
}

function cardBeside(store: BoardStore, spot: Spot, direction: 'left' | 'right'): string | null {
  for (
    let stageId = neighbour(store, spot.stageId, direction);
    stageId !== null;
    stageId = neighbour(store, stageId, direction)
  ) {
    const { ids } = store.column(stageId);
    const card = ids[Math.min(spot.index, ids.length - 1)];
    if (card !== undefined) return card;
  }
  return null;
}

/** The card to go on with when this one leaves: the next one in its stage, or the one before it. */
export function successor(store: BoardStore, cardId: string): string | null {
  return cardTowards(store, cardId, 'down') ?? cardTowards(store, cardId, 'up');
}
