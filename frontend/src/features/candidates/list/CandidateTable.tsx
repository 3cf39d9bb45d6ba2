import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';

import { density } from '@/lib/preferences/density';

import type { CandidateRow_candidate$key } from './__generated__/CandidateRow_candidate.graphql';
import { CandidateRow } from './CandidateRow';
import classes from './List.module.css';
import { text } from './messages';

type Person = { readonly id: string } & CandidateRow_candidate$key;

const heights = { comfortable: 56, compact: 40 };
/** So many rows before the end the next page is asked for. */
const AHEAD = 15;

/** People as rows of a grid: arrows move, Enter opens, and only the rows in view exist. */
export function CandidateTable(props: {
  people: readonly Person[];
  total: number;
  isBusy: boolean;
  isLoadingMore: boolean;
  onNearEnd: () => void;
}) {
  const { people, onNearEnd } = props;
  const room = density.use();
  const height = heights[room];
  const viewport = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => height,
    getItemKey: (index) => people[index]?.id ?? index,
    overscan: 10,
  });
  useEffect(() => rows.measure(), [rows, height]);
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= people.length - AHEAD) onNearEnd();
  }, [last, people.length, onNearEnd]);

  const { active, onKeyDown, setActive } = useRowKeys(people, viewport, (index) =>
    rows.scrollToIndex(index),
  );
  const { candidateId } = useParams();
  const { search } = useLocation();

  return (
    <div
      ref={viewport}
      role="grid"
      tabIndex={-1}
      aria-label={text.title}
      aria-rowcount={props.total + 1}
      aria-busy={props.isBusy}
      className={classes['table']}
      data-density={room}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={classes['headings']}>
        {Object.entries(text.columns).map(([name, heading]) => (
          <span key={name} role="columnheader" className={classes[name]}>
            {heading}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={classes['rows']} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const person = people[index];
          if (person === undefined) return null;
          return (
            <CandidateRow
              key={key}
              candidate={person}
              to={{ pathname: `/candidates/${person.id}`, search }}
              index={index}
              top={start}
              height={height}
              isActive={index === Math.min(active, people.length - 1)}
              isOpen={person.id === candidateId}
              onActivate={setActive}
            />
          );
        })}
      </div>
      {props.isLoadingMore && (
        <p role="status" className={classes['more']}>
          {text.loadingMore}
        </p>
      )}
    </div>
  );
}

function useRowKeys(
  people: readonly Person[],
  viewport: { current: HTMLDivElement | null },
  scrollTo: (index: number) => void,
) {
  const [active, setActive] = useState(0);
  const navigate = useNavigate();
  const { search } = useLocation();
  const focus = (index: number) => {
    const target = Math.max(0, Math.min(people.length - 1, index));
    setActive(target);
    scrollTo(target);
    // The row may only exist once it was scrolled to.
    requestAnimationFrame(() => {
      viewport.current?.querySelector<HTMLElement>(`[data-index="${target}"]`)?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.floor((viewport.current?.clientHeight ?? 0) / heights.comfortable);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: people.length - 1,
    };
    const target = steps[event.key];
    if (target !== undefined) {
      event.preventDefault();
      focus(target);
      return;
    }
    const person = people[active];
    if (event.key !== 'Enter' || person === undefined) return;
    event.preventDefault();
    void navigate({ pathname: `/candidates/${person.id}`, search });
  };
  return { active, setActive, onKeyDown };
}
