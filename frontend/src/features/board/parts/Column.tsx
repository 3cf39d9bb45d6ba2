import { IconPlus } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef } from 'react';

import { formatCount } from '@/lib/format/numbers';
import { useCan } from '@/lib/viewer/viewer';

import { useBoard, useColumn, useMayMove } from '../boardContext';
import { useColumnTarget } from '../dragging/useDragging';
import { text } from '../messages';
import type { ColumnView } from '../model/boardStore';
import type { Stage } from '../model/card';
import { ANY_FOCUS } from '../model/cardFocus';
import { CardItem, type CardMenuOpener } from './CardItem';
import classes from './Column.module.css';
import { cardHeight, density } from './density';

/** Cards drawn above and below what is seen, so that scrolling meets no blanks. */
const OVERSCAN = 6;

type Props = { stage: Stage; onMenu: CardMenuOpener };

/** A stage with its cards, of which only those in sight are drawn. */
export const Column = memo(function Column({ stage, onMenu }: Props) {
  const column = useColumn(stage.id);
  const headingId = `stage-${stage.id}`;
  return (
    <section className={classes['column']} aria-labelledby={headingId}>
      <header className={classes['head']}>
        <h2 id={headingId} className={classes['name']} dir="auto">
          {stage.name}
        </h2>
        <ColumnCount column={column} />
        <AddButton stage={stage} />
      </header>
      <CardList stage={stage} ids={column.ids} isFiltered={column.total > 0} onMenu={onMenu} />
    </section>
  );
});

function ColumnCount({ column: { ids, total } }: { column: ColumnView }) {
  const all = formatCount(total);
  return (
    <span className={classes['count']} title={text.cards(total)}>
      {ids.length === total ? all : text.countOf(formatCount(ids.length), all)}
    </span>
  );
}

function AddButton({ stage }: { stage: Stage }) {
  const { open } = useBoard();
  const mayEdit = useCan('EDIT_CANDIDATES');
  const mayMove = useMayMove();
  if (!mayEdit || !mayMove || stage.kind === 'HIRED') return null;
  const label = text.addTo(stage.name);
  return (
    <button
      type="button"
      className={classes['add']}
      aria-label={label}
      title={label}
      onClick={() => open({ kind: 'add', stageId: stage.id })}
    >
      <IconPlus size={16} aria-hidden />
    </button>
  );
}

function CardList(props: Props & { ids: readonly string[]; isFiltered: boolean }) {
  const { stage, ids, isFiltered, onMenu } = props;
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useCardVirtualizer(ids, list);
  useColumnTarget(list, stage.id, useMayMove());
  return (
    <div ref={list} className={`${classes['list']} rp-slim-scroll`}>
      {ids.length === 0 && (
        <p className={classes['empty']}>{isFiltered ? text.emptyFiltered : text.emptyStage}</p>
      )}
      <ul className={classes['cards']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <li
            key={item.key}
            className={classes['item']}
            aria-setsize={ids.length}
            aria-posinset={item.index + 1}
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
          >
            <CardItem id={ids[item.index] ?? ''} onMenu={onMenu} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useCardVirtualizer(ids: readonly string[], list: React.RefObject<HTMLDivElement | null>) {
  const { focus } = useBoard();
  const height = cardHeight(density.use());
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      // The card that has the focus stays drawn when it is scrolled away, or the focus would be lost.
      const active = focus.activeId === null ? -1 : ids.indexOf(focus.activeId);
      return active < 0 || drawn.includes(active)
        ? drawn
        : [...drawn, active].sort((a, b) => a - b);
    },
    [focus, ids],
  );
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    getItemKey: (index) => ids[index] ?? index,
    overscan: OVERSCAN,
    rangeExtractor,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  useEffect(() => {
    const reveal = () => {
      const { activeId } = focus;
      const index = activeId !== null && focus.isWanted(activeId) ? ids.indexOf(activeId) : -1;
      if (index >= 0) virtualizer.scrollToIndex(index);
    };
    reveal();
    return focus.topics.subscribe(ANY_FOCUS, reveal);
  }, [focus, ids, virtualizer]);
  return virtualizer;
}
