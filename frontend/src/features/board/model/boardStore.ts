import { applyDelta, sameOr, type Board, type Delta } from './board';
import type { Card, Stage } from './card';
import { cardFilter, isFiltering, noFilters, type Filters } from './filters';
import { viewOf, type Overlay, type View } from './overlay';
import { Topics } from './topics';

export type ColumnView = {
  /** Cards that pass the filters, in order. */
  readonly ids: readonly string[];
  /** All of the stage's cards. */
  readonly total: number;
};

export type CardView = {
  readonly card: Card;
  /** Has an answer outstanding. */
  readonly isPending: boolean;
  /** The colleague who has just moved it. */
  readonly movedBy: string | null;
};

/** How long a colleague's name stays on the card that they moved. */
const NAMED_FOR = 2_000;
const emptyColumn: ColumnView = { ids: [], total: 0 };

/**
 * The one live board of a page. It keeps what the server said, lays what is under way over it, filters, and tells
 * exactly those readers whose column or card looks different: at 5,000 cards an event redraws one or two cards.
 */
export class BoardStore {
  readonly topics = new Topics();
  private view: View;
  private filters: Filters = noFilters;
  private readonly overlays = new Map<number, Overlay>();
  private lastKey = 0;
  private readonly columnViews = new Map<string, ColumnView>();
  private readonly cardViews = new Map<string, CardView>();
  private readonly names = new Map<string, string>();
  private shownStages: readonly Stage[] = [];
  private toldStages: readonly Stage[] = [];

  /** `onMoving` hears of cards before their new places are drawn. */
  constructor(
    private board: Board,
    private readonly onMoving: (ids: readonly string[]) => void = () => undefined,
  ) {
    this.view = viewOf(board, []);
    this.refresh([], true);
  }

  get version(): number {
    return this.board.version;
  }

  /** Stages that the filters let through, in order. */
  stages(): readonly Stage[] {
    return this.shownStages;
  }

  allStages(): readonly Stage[] {
    return this.board.stages;
  }

  column(stageId: string): ColumnView {
    return this.columnViews.get(stageId) ?? emptyColumn;
  }

  card(id: string): Card | undefined {
    return this.view.cards.get(id) ?? this.board.cards.get(id);
  }

  cards(): Iterable<Card> {
    return this.board.cards.values();
  }

  get isEmpty(): boolean {
    return this.board.cards.size === 0;
  }

  cardView(id: string): CardView | undefined {
    const kept = this.cardViews.get(id);
    if (kept !== undefined) return kept;
    const card = this.card(id);
    if (card === undefined) return undefined;
    const isPending = [...this.overlays.values()].some(
      (overlay) => overlay.cardId === id && overlay.kind !== 'known',
    );
    const view = { card, isPending, movedBy: this.names.get(id) ?? null };
    this.cardViews.set(id, view);
    return view;
  }

  filter(filters: Filters): void {
    if (filters === this.filters) return;
    this.filters = filters;
    this.refresh([], true);
  }

  /** Takes the next version. False when versions are missing before it: the board has to be read again. */
  receive(delta: Delta, movedBy: string | null = null): boolean {
    const next = applyDelta(this.board, delta);
    if (next === null) return false;
    if (next === this.board) return true;
    const before = this.board;
    this.board = next;
    const ids = [...delta.changed.map(({ id }) => id), ...delta.removed];
    if (movedBy !== null) this.nameMovers(before, delta, movedBy);
    this.dropAnswered();
    this.refresh(ids, delta.stages !== null);
    return true;
  }

  /** Starts again from a board that was read anew; what is under way stays. */
  replace(board: Board): void {
    if (board.version < this.board.version) return;
    this.board = board;
    this.dropAnswered();
    this.cardViews.clear();
    this.refresh([], true);
    this.topics.tellAll();
  }

  /** Shows something before the server has said it; `settle` or `retract` it with the key. */
  lay(overlay: Overlay): number {
    this.lastKey += 1;
    this.overlays.set(this.lastKey, overlay);
    this.refresh([overlay.cardId], false);
    return this.lastKey;
  }

  /** The server's answer takes the place of what was guessed, until the board's own delta arrives. */
  settle(key: number, card: Card, version: number): void {
    this.overlays.set(key, { kind: 'known', cardId: card.id, card, version });
    this.dropAnswered();
    this.refresh([card.id], false);
  }

  retract(key: number): void {
    const overlay = this.overlays.get(key);
    if (overlay === undefined) return;
    this.overlays.delete(key);
    this.refresh([overlay.cardId], false);
  }

  get hasPending(): boolean {
    return [...this.overlays.values()].some(({ kind }) => kind !== 'known');
  }

  private dropAnswered(): void {
    for (const [key, overlay] of this.overlays) {
      if (overlay.kind === 'known' && overlay.version <= this.board.version)
        this.overlays.delete(key);
    }
  }

  private nameMovers(before: Board, delta: Delta, name: string): void {
    for (const card of delta.changed) {
      const old = before.cards.get(card.id);
      if (old === undefined || (old.stageId === card.stageId && old.rank === card.rank)) continue;
      this.names.set(card.id, name);
      setTimeout(() => {
        this.names.delete(card.id);
        this.cardViews.delete(card.id);
        this.topics.tell(cardTopic(card.id));
      }, NAMED_FOR);
    }
  }

  /** Works out what is shown and tells the readers of what differs. */
  private refresh(changedIds: readonly string[], isAllStages: boolean): void {
    const before = this.view;
    this.view = viewOf(this.board, [...this.overlays.values()], before);
    const touched = new Set(this.view.cards.keys());
    for (const id of [...before.cards.keys(), ...changedIds]) touched.add(id);
    for (const id of touched) this.cardViews.delete(id);
    const stagesOfTouched = new Set([...touched].map((id) => this.card(id)?.stageId));
    const passes = cardFilter(this.filters, Date.now());
    if (touched.size > 0) this.onMoving([...touched]);
    const changedTopics = [...touched].map(cardTopic);
    for (const [stageId, all] of this.view.columns) {
      const isSame = before.columns.get(stageId) === all && !stagesOfTouched.has(stageId);
      if (isSame && !isAllStages) continue;
      if (this.showColumn(stageId, all, passes)) changedTopics.push(columnTopic(stageId));
    }
    if (isAllStages && this.showStages()) changedTopics.push(STAGES_TOPIC);
    this.topics.tell(...changedTopics, ANYTHING_TOPIC);
  }

  private showColumn(
    stageId: string,
    all: readonly string[],
    passes: ((card: Card) => boolean) | null,
  ): boolean {
    const before = this.columnViews.get(stageId);
    const passing = passes === null ? all : all.filter((id) => passes(this.card(id) as Card));
    const ids = sameOr(before?.ids, passing);
    if (before !== undefined && before.ids === ids && before.total === all.length) return false;
    this.columnViews.set(stageId, { ids, total: all.length });
    return true;
  }

  private showStages(): boolean {
    const { stages: wanted } = this.filters;
    const { stages } = this.board;
    const known = stages.filter(({ id }) => wanted.includes(id));
    const shown = known.length === 0 ? stages : known;
    const isSame =
      stages === this.toldStages &&
      shown.length === this.shownStages.length &&
      shown.every((stage, index) => stage === this.shownStages[index]);
    this.toldStages = stages;
    if (!isSame) this.shownStages = shown;
    return !isSame;
  }

  get isFiltering(): boolean {
    return isFiltering(this.filters);
  }
}

export const STAGES_TOPIC = 'stages';
export const ANYTHING_TOPIC = 'anything';
export const cardTopic = (id: string) => `card:${id}`;
export const columnTopic = (stageId: string) => `column:${stageId}`;
