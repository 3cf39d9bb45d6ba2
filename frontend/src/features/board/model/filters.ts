import type { Turn } from '@/ui/promise/promise';

import { searchable, type Card } from './card';

/** What of a board is shown. Empty lists and text mean everything. */
export type Filters = {
  readonly text: string;
  /** Ids of members; `none` stands for cards without an owner. */
  readonly owners: readonly string[];
  readonly tags: readonly string[];
  readonly turns: readonly TurnFilter[];
  readonly stages: readonly string[];
};

export type TurnFilter = Turn | 'OVERDUE';

export const NO_OWNER = 'none';
export const turnFilters: readonly TurnFilter[] = ['OVERDUE', 'OURS', 'CANDIDATES', 'NOBODYS'];
export const noFilters: Filters = { text: '', owners: [], tags: [], turns: [], stages: [] };

const listNames = { owners: 'owner', tags: 'tag', turns: 'turn', stages: 'stage' } as const;
export type FilterList = keyof typeof listNames;

/** Filters live in the address, so that a filtered board can be shared and comes back with the Back button. */
export function filtersOf(search: URLSearchParams): Filters {
  return {
    text: search.get('q') ?? '',
    owners: search.getAll('owner'),
    tags: search.getAll('tag'),
    turns: turnFilters.filter((turn) => search.getAll('turn').includes(turn.toLowerCase())),
    stages: search.getAll('stage'),
  };
}

export function searchOf(filters: Filters): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.text !== '') search.set('q', filters.text);
  for (const list of ['owners', 'tags', 'turns', 'stages'] as const) {
    for (const value of filters[list]) {
      search.append(listNames[list], list === 'turns' ? value.toLowerCase() : value);
    }
  }
  return search;
}

/** Whether cards are filtered; a choice of stages hides columns, not cards. */
export function isFiltering({ text, owners, tags, turns }: Filters): boolean {
  return text.trim() !== '' || owners.length > 0 || tags.length > 0 || turns.length > 0;
}

/** A test for cards; null when every card passes. */
export function cardFilter(filters: Filters, now: number): ((card: Card) => boolean) | null {
  if (!isFiltering(filters)) return null;
  const words = searchable(filters.text).split(/\s+/u).filter(Boolean);
  const { owners, tags, turns } = filters;
  return (card) =>
    words.every((word) => card.searchText.includes(word)) &&
    (owners.length === 0 || owners.includes(card.owner?.id ?? NO_OWNER)) &&
    (tags.length === 0 || card.tags.some(({ id }) => tags.includes(id))) &&
    (turns.length === 0 || turns.some((turn) => hasTurn(card, turn, now)));
}

function hasTurn(card: Card, turn: TurnFilter, now: number): boolean {
  if (turn !== 'OVERDUE') return card.turn === turn;
  return card.turn === 'OURS' && card.dueAt !== null && card.dueAt < now;
}
