import type { Turn } from '@/ui/promise/promise';

import { sameOr, type Board, type Columns } from './board';
import { byRank, type Card, type Status } from './card';

/** Where a card is put: between two cards as the mover saw them. */
export type Place = {
  readonly stageId: string;
  readonly afterId: string | null;
  readonly beforeId: string | null;
};

/**
 * What is shown before the board's deltas say it. A `guess` was asked for and is not answered yet; `known` is the
 * server's answer to it, which holds until the delta of its version arrives.
 */
export type Overlay =
  | {
      readonly kind: 'guess';
      readonly cardId: string;
      readonly place: Place;
      readonly status: Status;
      readonly at: number;
    }
  | { readonly kind: 'leave'; readonly cardId: string }
  | { readonly kind: 'touch'; readonly cardId: string; readonly turn: Turn }
  | {
      readonly kind: 'known';
      readonly cardId: string;
      readonly card: Card;
      readonly version: number;
    };

export type View = {
  readonly columns: Columns;
  /** Cards that differ from the board's. */
  readonly cards: ReadonlyMap<string, Card>;
};

const nothing: ReadonlyMap<string, Card> = new Map();

/** The board as it is shown: the overlays laid over it in the order in which they were made. */
export function viewOf(board: Board, overlays: readonly Overlay[], before?: View): View {
  if (overlays.length === 0) return { columns: board.columns, cards: nothing };
  const columns = new Map(board.columns);
  const cards = new Map<string, Card>();
  const cardNow = (id: string) => cards.get(id) ?? board.cards.get(id);
  for (const overlay of overlays) {
    const card = cardNow(overlay.cardId);
    const shown = shownAs(overlay, card);
    if (overlay.kind === 'touch') {
      if (shown !== null) cards.set(shown.id, shown);
      continue;
    }
    if (card !== undefined) {
      columns.set(
        card.stageId,
        (columns.get(card.stageId) ?? []).filter((id) => id !== card.id),
      );
    }
    if (shown === null) continue;
    cards.set(shown.id, shown);
    const column = columns.get(shown.stageId) ?? [];
    const at =
      overlay.kind === 'guess'
        ? indexOfPlace(column, overlay.place)
        : column.filter((id) => isBefore(cardNow(id), shown)).length;
    columns.set(shown.stageId, column.toSpliced(at, 0, shown.id));
  }
  for (const [stageId, column] of columns) {
    const same = sameOr(board.columns.get(stageId), column);
    columns.set(stageId, same === column ? sameOr(before?.columns.get(stageId), column) : same);
  }
  return { columns, cards };
}

function isBefore(a: Card | undefined, b: Card): boolean {
  return a !== undefined && byRank(a, b) < 0;
}

/** The card under an overlay; null when it is not on the board (any more). */
function shownAs(overlay: Overlay, card: Card | undefined): Card | null {
  switch (overlay.kind) {
    case 'leave':
      return null;
    case 'guess':
    case 'touch':
      return card === undefined ? null : guessed(overlay, card);
    case 'known':
      // A delta may have brought something newer than the answer.
      if (card !== undefined && card.version > overlay.card.version) return card;
      return isOnBoard(overlay.card) ? overlay.card : null;
  }
}

export function isOnBoard(card: Card): boolean {
  return card.status === 'ACTIVE' || card.status === 'HIRED';
}

const guesses = new WeakMap<Overlay, { from: Card; to: Card }>();

/** The same object for the same guess about the same card, so that it is drawn once. */
function guessed(overlay: Overlay & { kind: 'guess' | 'touch' }, card: Card): Card {
  const kept = guesses.get(overlay);
  if (kept?.from === card) return kept.to;
  const to = guess(overlay, card);
  guesses.set(overlay, { from: card, to });
  return to;
}

function guess(overlay: Overlay & { kind: 'guess' | 'touch' }, card: Card): Card {
  if (overlay.kind === 'touch')
    return { ...card, turn: overlay.turn, promisedAt: null, dueAt: null };
  const { place, status, at } = overlay;
  if (place.stageId === card.stageId) return card;
  return { ...card, stageId: place.stageId, status, enteredStageAt: at };
}

/** As the server does it: after `afterId` if it is there, else before `beforeId`, else at the end. */
export function indexOfPlace(column: readonly string[], place: Place): number {
  const after = place.afterId === null ? -1 : column.indexOf(place.afterId);
  if (after >= 0) return after + 1;
  const before = place.beforeId === null ? -1 : column.indexOf(place.beforeId);
  return before >= 0 ? before : column.length;
}
