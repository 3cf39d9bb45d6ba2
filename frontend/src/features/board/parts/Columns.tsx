import { useCallback, useEffect, useRef, useState } from 'react';

import { EmptyState } from '@/ui/feedback/EmptyState';

import { useBoard, useMayMove, useStages } from '../boardContext';
import { useDrops } from '../dragging/useDragging';
import { EmptyBoard } from './EmptyBoard';
import { text } from '../messages';
import { ANYTHING_TOPIC, type BoardStore } from '../model/boardStore';
import { spotOf } from '../model/places';
import { CardMenu } from './CardMenu';
import { Column } from './Column';
import classes from './Columns.module.css';
import { useBoardKeys } from './useBoardKeys';

type OpenMenu = { cardId: string; anchor: HTMLElement };

/** The stages side by side. */
export function Columns({ board }: { board: React.RefObject<HTMLDivElement | null> }) {
  const stages = useStages();
  const mayMove = useMayMove();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const openMenu = useCallback(
    (cardId: string, anchor: HTMLElement) => setMenu({ cardId, anchor }),
    [],
  );
  const onKeyDown = useBoardKeys(mayMove, openMenu);
  useDrops(board, mayMove);
  useTabStop();
  if (stages.length === 0) return <EmptyState title={text.noStages} />;
  return (
    // The keys belong to the cards inside; the board itself takes no focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={board}
      role="group"
      className={classes['columns']}
      aria-label={text.board}
      onKeyDown={onKeyDown}
    >
      {stages.map((stage) => (
        <Column key={stage.id} stage={stage} onMenu={openMenu} />
      ))}
      <EmptyBoard />
      {menu !== null && <CardMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** Keeps one card within reach of the Tab key, also when the one before was moved out of sight or filtered away. */
function useTabStop(): void {
  const { store, focus } = useBoard();
  const last = useRef<{ stageId: string; index: number } | null>(null);
  useEffect(() => {
    const check = () => {
      const spot = focus.activeId === null ? null : spotOf(store, focus.activeId);
      if (spot === null) focus.note(nearest(store, last.current));
      else last.current = spot;
    };
    check();
    return store.topics.subscribe(ANYTHING_TOPIC, check);
  }, [store, focus]);
}

function nearest(
  store: BoardStore,
  spot: { stageId: string; index: number } | null,
): string | null {
  if (spot !== null) {
    const { ids } = store.column(spot.stageId);
    const id = ids[Math.min(spot.index, ids.length - 1)];
    if (id !== undefined) return id;
  }
  for (const { id } of store.stages()) {
    const first = store.column(id).ids[0];
    if (first !== undefined) return first;
  }
  return null;
}
