import { useCallback, type KeyboardEvent } from 'react';

import { announcePosition } from '../actions/announcePosition';
import { useBoard, type BoardTools } from '../boardContext';
import { cardTowards, placeTowards, type Direction } from '../model/places';

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** The keys of a board: arrows go from card to card, with Alt they move the card; letters do the rest. */
export function useBoardKeys(
  mayMove: boolean,
  openMenu: (cardId: string, anchor: HTMLElement) => void,
) {
  const tools = useBoard();
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const target = event.target as HTMLElement;
      const card = target.closest<HTMLElement>('[data-card]');
      const cardId = card?.dataset['card'];
      if (card === null || cardId === undefined || event.ctrlKey || event.metaKey) return;
      const direction = directions[event.key];
      if (direction !== undefined) {
        // Alt+Left would go back in the browser's history.
        event.preventDefault();
        if (!event.altKey) go(tools, cardId, direction);
        else if (mayMove) moveByKey(tools, cardId, direction);
        return;
      }
      if (event.altKey || !mayMove) return;
      const menu = card.querySelector<HTMLElement>('[aria-haspopup="menu"]');
      if (event.key.toLowerCase() === 'm' && menu !== null) openMenu(cardId, menu);
      else if (event.key.toLowerCase() === 'r') tools.open({ kind: 'reject', cardId });
      else return;
      event.preventDefault();
    },
    [tools, mayMove, openMenu],
  );
}

function go({ store, focus }: BoardTools, cardId: string, direction: Direction): void {
  const next = cardTowards(store, cardId, direction);
  if (next !== null) focus.request(next);
}

function moveByKey(tools: BoardTools, cardId: string, direction: Direction): void {
  const place = placeTowards(tools.store, cardId, direction);
  if (place === null) return;
  tools.actions.move(cardId, place);
  tools.focus.request(cardId);
  announcePosition(tools, cardId);
}
