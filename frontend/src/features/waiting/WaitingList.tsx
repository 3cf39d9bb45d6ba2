import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';

import { formatCount } from '@/lib/format/numbers';
import { density } from '@/lib/preferences/density';

import type { WaitingRow_application$key } from './__generated__/WaitingRow_application.graphql';
import type { Line, Waiting } from './groups';
import { text } from './messages';
import classes from './Waiting.module.css';
import { WaitingRow } from './WaitingRow';

type Applicant = Waiting & {
  readonly candidate: { readonly id: string };
} & WaitingRow_application$key;
type Lines = readonly Line<Applicant>[];

/** Heights before a line was measured; the text's own size decides. */
const heights = { comfortable: 56, compact: 40 };
const HEADING = 40;
/** So many lines before the end the next page is asked for. */
const AHEAD = 15;

/** People under the headings of their groups: arrows move, Enter opens, and only the lines in view exist. */
export function WaitingList(props: {
  lines: Lines;
  isBusy: boolean;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}) {
  const { lines, hasMore, onMore } = props;
  const room = density.use();
  const viewport = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => viewport.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? HEADING : heights[room]),
    getItemKey: (index) => keyOf(lines[index]) ?? index,
    overscan: 10,
  });
  useEffect(() => virtual.measure(), [virtual, room]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= lines.length - AHEAD) onMore();
  }, [last, lines.length, hasMore, onMore]);
  const keys = useLineKeys(lines, viewport, (index) => virtual.scrollToIndex(index));
  const { candidateId } = useParams();
  const { search } = useLocation();

  return (
    <div ref={viewport} className={classes['viewport']} data-density={room}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={text.title}
        aria-rowcount={hasMore ? -1 : lines.length + 1}
        aria-busy={props.isBusy}
        className={classes['grid']}
        onKeyDown={keys.onKeyDown}
      >
        <ColumnHeadings />
        <div
          role="rowgroup"
          className={classes['lines']}
          style={{ height: virtual.getTotalSize() }}
        >
          {shown.map(({ index, key, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const place = { index, top: start, measure: virtual.measureElement };
            if (line.kind === 'heading') return <GroupHeading key={key} line={line} {...place} />;
            const { candidate, id } = line.waiting;
            return (
              <WaitingRow
                key={key}
                application={line.waiting}
                to={{ pathname: `/waiting/candidates/${candidate.id}`, search }}
                {...place}
                isActive={index === keys.active}
                isOpen={candidate.id === candidateId}
                onActivate={() => keys.activate(id)}
              />
            );
          })}
        </div>
      </div>
      {hasMore && <More isLoading={props.isLoadingMore} onMore={onMore} />}
    </div>
  );
}

function ColumnHeadings() {
  return (
    <div role="row" aria-rowindex={1} className={classes['headings']}>
      {Object.entries(text.columns).map(([name, heading]) => (
        <span key={name} role="columnheader" className={classes[name]}>
          {heading}
        </span>
      ))}
    </div>
  );
}

/** What scrolling does by itself, for whoever does not scroll. */
function More({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  return (
    <div className={classes['more']}>
      <Button size="xs" variant="default" loading={isLoading} onClick={onMore}>
        {text.loadMore}
      </Button>
      <span role="status" className={classes['hidden']}>
        {isLoading && text.loadingMore}
      </span>
    </div>
  );
}

function keyOf(line: Line<Applicant> | undefined): string | undefined {
  return line?.kind === 'person' ? line.waiting.id : line?.group;
}

type Place = { index: number; top: number; measure: (element: Element | null) => void };

function GroupHeading({
  line,
  index,
  top,
  measure,
}: Place & { line: Line<Applicant> & { kind: 'heading' } }) {
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={classes['group']}
      data-group={line.group}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="rowheader" aria-colspan={Object.keys(text.columns).length}>
        {text.groups[line.group]}
        {line.count !== null && <small>{formatCount(line.count)}</small>}
      </span>
    </div>
  );
}

/** Which person the keys are at. It is remembered by id, because the list changes under one's hands. */
function useLineKeys(
  lines: Lines,
  viewport: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
) {
  const [activeId, activate] = useState<string | null>(null);
  const navigate = useNavigate();
  const { search } = useLocation();
  const people = lines.flatMap((line, index) => (line.kind === 'person' ? [index] : []));
  const found = people.findIndex((index) => keyOf(lines[index]) === activeId);
  const at = Math.max(0, found);
  const focus = (position: number) => {
    const index = people[Math.max(0, Math.min(people.length - 1, position))];
    if (index === undefined) return;
    activate(keyOf(lines[index]) ?? null);
    // The first person is below the first heading, which should come into view with them.
    scrollTo(index === people[0] ? 0 : index);
    // The row may only exist once it was scrolled to.
    requestAnimationFrame(() => {
      viewport.current
        ?.querySelector<HTMLElement>(`[data-index="${index}"]`)
        ?.focus({ preventScroll: true });
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.floor((viewport.current?.clientHeight ?? 0) / heights.comfortable);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: people.length - 1,
    };
    const target = steps[event.key];
    if (target !== undefined) {
      event.preventDefault();
      focus(target);
      return;
    }
    const line = lines[people[at] ?? -1];
    if (event.key !== 'Enter' || line?.kind !== 'person') return;
    event.preventDefault();
    void navigate({ pathname: `/waiting/candidates/${line.waiting.candidate.id}`, search });
  };
  return { active: people[at], activate, onKeyDown };
}
