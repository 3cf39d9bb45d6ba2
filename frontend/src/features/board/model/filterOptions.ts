import { text } from '../filterMessages';
import type { BoardStore } from './boardStore';
import type { Card } from './card';
import { NO_OWNER, cardFilter, noFilters, turnFilters, type FilterList } from './filters';

export type FilterOption = { value: string; label: string; count: number };

const turnLabels = {
  OVERDUE: text.overdue,
  OURS: text.ours,
  CANDIDATES: text.candidates,
  NOBODYS: text.nobodys,
} as const;

/** What a board can be filtered by, with how many of its cards would stay. */
export function optionsOf(store: BoardStore, list: FilterList, now: number): FilterOption[] {
  const cards = [...store.cards()];
  switch (list) {
    case 'owners':
      return counted(cards, ({ owner }) => [
        owner === null ? [NO_OWNER, text.noOwner] : [owner.id, owner.name],
      ]);
    case 'tags':
      return counted(cards, ({ tags }) => tags.map(({ id, name }) => [id, name]));
    case 'turns':
      return turnFilters.map((value) => {
        const passes = cardFilter({ ...noFilters, turns: [value] }, now);
        return {
          value,
          label: turnLabels[value],
          count: cards.filter((card) => passes?.(card)).length,
        };
      });
    case 'stages':
      return store.allStages().map(({ id, name }) => ({
        value: id,
        label: name,
        count: store.column(id).total,
      }));
  }
}

function counted(
  cards: readonly Card[],
  keysOf: (card: Card) => (readonly [value: string, label: string])[],
): FilterOption[] {
  const options = new Map<string, FilterOption>();
  for (const card of cards) {
    for (const [value, label] of keysOf(card)) {
      const option = options.get(value) ?? { value, label, count: 0 };
      option.count += 1;
      options.set(value, option);
    }
  }
  return [...options.values()].sort((a, b) => a.label.localeCompare(b.label));
}
