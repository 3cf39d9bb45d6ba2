import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

import { announcePosition } from '../actions/announcePosition';
import type { BoardTools } from '../boardContext';
import type { BoardStore } from '../model/boardStore';
import type { Place } from '../model/overlay';
import { placeAt, placeBeside } from '../model/places';

type Data = Record<string | symbol, unknown>;

export function dragCard(element: HTMLElement, id: string, { focus }: BoardTools): () => void {
  const show = (data: Data) => {
    element.dataset['edge'] = extractClosestEdge(data) ?? '';
  };
  const clear = () => delete element.dataset['edge'];
  return combine(
    draggable({
      element,
      getInitialData: () => ({ cardId: id }),
      onDragStart: () => {
        // The column keeps the active card drawn, however far it is scrolled.
        focus.note(id);
        element.dataset['dragging'] = '';
      },
      // After the drop was taken: a dropped card does not glide from where it was.
      onDrop: () => queueMicrotask(() => delete element.dataset['dragging']),
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['cardId'] !== id,
      getData: ({ input }) =>
        attachClosestEdge({ besideId: id }, { element, input, allowedEdges: ['top', 'bottom'] }),
      onDrag: ({ self }) => show(self.data),
      onDragLeave: clear,
      onDrop: clear,
    }),
  );
}

export function dropOnColumn(list: HTMLElement, stageId: string): () => void {
  const clear = () => delete list.dataset['over'];
  return combine(
    dropTargetForElements({
      element: list,
      getData: () => ({ stageId }),
      onDropTargetChange: ({ location, self }) => {
        if (location.current.dropTargets[0]?.element === self.element) list.dataset['over'] = '';
        else clear();
      },
      onDragLeave: clear,
      onDrop: clear,
    }),
    autoScrollForElements({ element: list }),
  );
}

export function takeDrops(board: HTMLElement, tools: BoardTools): () => void {
  const { store, actions, focus } = tools;
  return combine(
    autoScrollForElements({ element: board }),
    monitorForElements({
      onDrop: ({ source, location }) => {
        const cardId = source.data['cardId'];
        const target = location.current.dropTargets[0];
        if (typeof cardId !== 'string' || target === undefined) return;
        const place = placeOfDrop(store, cardId, target.data);
        if (place === null) return;
        actions.move(cardId, place);
        focus.note(cardId);
        announcePosition(tools, cardId);
      },
    }),
  );
}

/** Between two cards, or at the end of a column; null where the card lies already. */
export function placeOfDrop(store: BoardStore, cardId: string, target: Data): Place | null {
  const { besideId, stageId } = target;
  if (typeof besideId === 'string') {
    const edge = extractClosestEdge(target) === 'top' ? 'top' : 'bottom';
    return placeBeside(store, cardId, besideId, edge);
  }
  if (typeof stageId !== 'string') return null;
  const { ids } = store.column(stageId);
  return ids.at(-1) === cardId ? null : placeAt(store, cardId, stageId, ids.length);
}
