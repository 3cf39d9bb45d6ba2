import { useEffect, type RefObject } from 'react';

import { useBoard } from '../boardContext';

/** Dragging is not needed to see a board, so its code comes after the first picture. */
const loading = () => import('./dragging');

/** Makes a card something to drag and to drop on. */
export function useDragging(item: RefObject<HTMLElement | null>, id: string, isOn: boolean): void {
  const tools = useBoard();
  useEffect(() => {
    if (!isOn) return undefined;
    return whenLoaded(({ dragCard }) =>
      item.current === null ? undefined : dragCard(item.current, id, tools),
    );
  }, [item, id, isOn, tools]);
}

/** Makes a column something to drop on, and its list one that scrolls by itself under a dragged card. */
export function useColumnTarget(
  list: RefObject<HTMLElement | null>,
  stageId: string,
  isOn: boolean,
): void {
  useEffect(() => {
    if (!isOn) return undefined;
    return whenLoaded(({ dropOnColumn }) =>
      list.current === null ? undefined : dropOnColumn(list.current, stageId),
    );
  }, [list, stageId, isOn]);
}

/** Does what a drop asks for, and scrolls the board sideways under a dragged card. */
export function useDrops(board: RefObject<HTMLElement | null>, isOn: boolean): void {
  const tools = useBoard();
  useEffect(() => {
    if (!isOn) return undefined;
    return whenLoaded(({ takeDrops }) =>
      board.current === null ? undefined : takeDrops(board.current, tools),
    );
  }, [board, isOn, tools]);
}

type Dragging = Awaited<ReturnType<typeof loading>>;

function whenLoaded(start: (dragging: Dragging) => (() => void) | undefined): () => void {
  let isStopped = false;
  let stop: (() => void) | undefined;
  void loading().then((dragging) => {
    if (!isStopped) stop = start(dragging);
  });
  return () => {
    isStopped = true;
    stop?.();
  };
}
