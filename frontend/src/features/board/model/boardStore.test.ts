import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { boardOf, type Delta } from './board';
import { BoardStore, cardTopic, columnTopic, STAGES_TOPIC } from './boardStore';
import { noFilters } from './filters';
import { makeCard, stages } from './testBoards';

function makeStore() {
  const cards = [
    makeCard('1', { name: 'José Álvarez' }),
    makeCard('2', { owner: { id: 'mem_1', name: 'Maya' } }),
    makeCard('3'),
    makeCard('9', { stageId: 'offer' }),
  ];
  return new BoardStore(boardOf({ version: 1, stages, cards }));
}

function delta(changes: Partial<Delta>): Delta {
  return { version: 2, changed: [], removed: [], stages: null, ...changes };
}

function listen(store: BoardStore, ...topics: string[]) {
  return topics.map((topic) => {
    const reader = vi.fn<() => void>();
    store.topics.subscribe(topic, reader);
    return reader;
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('who is told of a change', () => {
  it('is the two columns and the card of a move', () => {
    const store = makeStore();
    const [applied, interview, offer, card, other] = listen(
      store,
      columnTopic('applied'),
      columnTopic('interview'),
      columnTopic('offer'),
      cardTopic('2'),
      cardTopic('1'),
    );
    store.receive(delta({ changed: [makeCard('2', { stageId: 'interview', version: 2 })] }));
    expect(applied).toHaveBeenCalledTimes(1);
    expect(interview).toHaveBeenCalledTimes(1);
    expect(card).toHaveBeenCalledTimes(1);
    expect(offer).not.toHaveBeenCalled();
    expect(other).not.toHaveBeenCalled();
  });

  it('is the card alone when it keeps its place', () => {
    const store = makeStore();
    const [applied, card] = listen(store, columnTopic('applied'), cardTopic('2'));
    store.receive(delta({ changed: [makeCard('2', { turn: 'CANDIDATES' })] }));
    expect(applied).not.toHaveBeenCalled();
    expect(card).toHaveBeenCalledTimes(1);
    expect(store.cardView('2')?.card.turn).toBe('CANDIDATES');
  });

  it('is the readers of stages when those change', () => {
    const store = makeStore();
    const [readers] = listen(store, STAGES_TOPIC);
    const renamed = stages.map((stage) => ({ ...stage, name: stage.name.toUpperCase() }));
    store.receive(delta({ stages: renamed }));
    expect(readers).toHaveBeenCalledTimes(1);
    expect(store.stages()[0]?.name).toBe('APPLIED');
  });
});

describe('a version that is missing', () => {
  it('is noticed', () => {
    expect(makeStore().receive(delta({ version: 3 }))).toBe(false);
  });
});

describe('filters', () => {
  it('narrow the columns and keep their totals', () => {
    const store = makeStore();
    store.filter({ ...noFilters, text: 'jose alva' });
    expect(store.column('applied')).toEqual({ ids: ['1'], total: 3 });
    expect(store.column('offer')).toEqual({ ids: [], total: 1 });
    store.filter(noFilters);
    expect(store.column('applied')).toEqual({ ids: ['1', '2', '3'], total: 3 });
  });

  it('look at a card again when it changes', () => {
    const store = makeStore();
    store.filter({ ...noFilters, owners: ['mem_1'] });
    expect(store.column('applied').ids).toEqual(['2']);
    store.receive(delta({ changed: [makeCard('3', { owner: { id: 'mem_1', name: 'Maya' } })] }));
    expect(store.column('applied').ids).toEqual(['2', '3']);
  });

  it('hide stages, unless none of the chosen ones exists', () => {
    const store = makeStore();
    store.filter({ ...noFilters, stages: ['offer'] });
    expect(store.stages().map(({ id }) => id)).toEqual(['offer']);
    store.filter({ ...noFilters, stages: ['gone'] });
    expect(store.stages()).toHaveLength(3);
  });
});

describe('a move under way', () => {
  const place = { stageId: 'interview', afterId: null, beforeId: null };
  const guess = { kind: 'guess', cardId: '1', place, status: 'ACTIVE', at: 5 } as const;

  it('shows at once, and is pending until it is answered', () => {
    const store = makeStore();
    const key = store.lay(guess);
    expect(store.column('interview').ids).toEqual(['1']);
    expect(store.cardView('1')?.isPending).toBe(true);
    store.settle(key, makeCard('1', { stageId: 'interview', version: 2 }), 2);
    expect(store.cardView('1')?.isPending).toBe(false);
    expect(store.column('interview').ids).toEqual(['1']);
    store.receive(delta({ changed: [makeCard('1', { stageId: 'interview', version: 2 })] }));
    expect(store.column('interview').ids).toEqual(['1']);
    expect(store.hasPending).toBe(false);
  });

  it('goes back when it is refused', () => {
    const store = makeStore();
    const before = store.column('applied');
    store.retract(store.lay(guess));
    expect(store.column('applied')).toEqual(before);
    expect(store.column('interview').ids).toEqual([]);
  });

  it('survives a reread of the board', () => {
    const store = makeStore();
    store.lay(guess);
    store.replace(boardOf({ version: 9, stages, cards: [makeCard('1'), makeCard('4')] }));
    expect(store.column('interview').ids).toEqual(['1']);
    expect(store.column('applied').ids).toEqual(['4']);
  });
});

describe('a colleague’s move', () => {
  it('carries their name for two seconds', () => {
    const store = makeStore();
    store.receive(delta({ changed: [makeCard('2', { stageId: 'offer' })] }), 'Maya');
    expect(store.cardView('2')?.movedBy).toBe('Maya');
    const [reader] = listen(store, cardTopic('2'));
    vi.advanceTimersByTime(2_000);
    expect(reader).toHaveBeenCalledTimes(1);
    expect(store.cardView('2')?.movedBy).toBeNull();
  });

  it('is not named when the card stays where it is', () => {
    const store = makeStore();
    store.receive(delta({ changed: [makeCard('2', { turn: 'NOBODYS' })] }), 'Maya');
    expect(store.cardView('2')?.movedBy).toBeNull();
  });
});

describe('5,000 cards', () => {
  it('take an event in well under a frame', () => {
    vi.useRealTimers();
    const many = Array.from({ length: 5_000 }, (_, index) =>
      makeCard(String(index), {
        stageId: stages[index % 3]?.id ?? '',
        rank: `b${String(index).padStart(5, '0')}`,
      }),
    );
    const store = new BoardStore(boardOf({ version: 0, stages, cards: many }));
    store.filter({ ...noFilters, turns: ['OURS'] });
    const events = 200;
    const started = performance.now();
    for (let version = 1; version <= events; version += 1) {
      const card = many[(version * 37) % many.length];
      if (card === undefined) throw new Error('no card');
      const moved = { ...card, stageId: stages[version % 3]?.id ?? '', version };
      store.receive({ version, changed: [moved], removed: [], stages: null });
    }
    expect((performance.now() - started) / events).toBeLessThan(8);
  });
});
