/** Which jobs are listed, as the address says it. Open ones, unless told otherwise. */
export type Shown = 'open' | 'mine' | 'closed';

export const shownChoices: readonly Shown[] = ['open', 'mine', 'closed'];

export function shownOf(search: URLSearchParams): Shown {
  return shownChoices.find((choice) => choice === search.get('show')) ?? 'open';
}

export function jobFilterOf(search: URLSearchParams) {
  const shown = shownOf(search);
  return {
    status: shown === 'closed' ? ('CLOSED' as const) : ('OPEN' as const),
    mine: shown === 'mine',
    search: search.get('q') ?? '',
  };
}
