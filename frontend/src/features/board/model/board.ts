import { byRank, type Card, type Stage } from './card';

/**
 * A board as the server knows it at one version. Values are never changed in place: a delta makes a new board that
 * shares the columns and cards that it did not touch, so that "the same array" means "nothing to draw".
 */
export type Board = {
  readonly version: number;
  readonly stages: readonly Stage[];
  readonly cards: ReadonlyMap<string, Card>;
  /** Ids of cards by stage, in order. Every stage has its array. */
  readonly columns: Columns;
};

export type Columns = ReadonlyMap<string, readonly string[]>;

export type Snapshot = {
  readonly version: number;
  readonly stages: readonly Stage[];
  readonly cards: readonly Card[];
};

export type Delta = {
  readonly version: number;
  readonly changed: readonly Card[];
  readonly removed: readonly string[];
  /** Null when neither they nor the job changed. */
  readonly stages: readonly Stage[] | null;
};

export function boardOf(snapshot: Snapshot): Board {
  const columns = new Map<string, string[]>(snapshot.stages.map(({ id }) => [id, []]));
  for (const card of snapshot.cards.toSorted(byRank)) columnOf(columns, card.stageId).push(card.id);
  return {
    version: snapshot.version,
    stages: snapshot.stages,
    cards: new Map(snapshot.cards.map((card) => [card.id, card])),
    columns,
  };
}

function columnOf(columns: Map<string, string[]>, stageId: string): string[] {
  const column = columns.get(stageId) ?? [];
  columns.set(stageId, column);
  return column;
}

/**
 * The board one version later. A delta that was applied before answers the same board; `null` says that versions are
 * missing in between, and the board has to be read again.
 */
export function applyDelta(board: Board, delta: Delta): Board | null {
  if (delta.version <= board.version) return board;
  if (delta.version !== board.version + 1) return null;
  const { changed, removed } = delta;
  if (changed.length === 0 && removed.length === 0) {
    return withStages({ ...board, version: delta.version }, delta.stages);
  }
  const cards = new Map(board.cards);
  const touched = new Set<string>();
  const gone = new Set<string>();
  for (const id of [...removed, ...changed.map((card) => card.id)]) {
    const before = cards.get(id);
    if (before !== undefined) touched.add(before.stageId);
    gone.add(id);
    cards.delete(id);
  }
  const arriving = new Map<string, Card[]>();
  for (const card of changed) {
    cards.set(card.id, card);
    touched.add(card.stageId);
    arriving.set(card.stageId, [...(arriving.get(card.stageId) ?? []), card]);
  }
  const columns = new Map(board.columns);
  for (const stageId of touched) {
    const staying = (board.columns.get(stageId) ?? []).filter((id) => !gone.has(id));
    const merged = merge(staying, arriving.get(stageId) ?? [], cards);
    columns.set(stageId, sameOr(board.columns.get(stageId), merged));
  }
  return withStages({ ...board, version: delta.version, cards, columns }, delta.stages);
}

/** Two ordered runs into one; `staying` is long, `arriving` short. */
function merge(
  staying: readonly string[],
  arriving: readonly Card[],
  cards: ReadonlyMap<string, Card>,
): string[] {
  if (arriving.length === 0) return [...staying];
  const ordered = arriving.toSorted(byRank);
  const merged: string[] = [];
  let next = 0;
  for (const id of staying) {
    const card = cards.get(id);
    let earlier = ordered[next];
    while (card !== undefined && earlier !== undefined && byRank(earlier, card) < 0) {
      merged.push(earlier.id);
      next += 1;
      earlier = ordered[next];
    }
    merged.push(id);
  }
  return [...merged, ...ordered.slice(next).map(({ id }) => id)];
}

function withStages(board: Board, stages: readonly Stage[] | null): Board {
  if (stages === null) return board;
  const known = new Set(stages.map(({ id }) => id));
  const columns = new Map(
    // A stage that left keeps its column until its last card has left it too.
    [...board.columns].filter(([id, column]) => known.has(id) || column.length > 0),
  );
  for (const { id } of stages) if (!columns.has(id)) columns.set(id, []);
  return { ...board, stages, columns };
}

/** The old array if the new one says the same. */
export function sameOr(
  before: readonly string[] | undefined,
  after: readonly string[],
): readonly string[] {
  if (before === after) return after;
  const isSame =
    before !== undefined &&
    before.length === after.length &&
    before.every((id, index) => id === after[index]);
  return isSame ? before : after;
}
