/** What the list is narrowed to. It lives in the address, so that a list can be shared and gone back to. */
export type Filters = {
  readonly search: string;
  readonly owners: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  readonly job: string | null;
  readonly isArchived: boolean;
  readonly order: Order;
};

const orders = { name: 'NAME', new: 'CREATED_AT_DESC', changed: 'UPDATED_AT_DESC' } as const;
export type Order = keyof typeof orders;
export const orderNames = Object.keys(orders) as Order[];

export const noFilters: Filters = {
  search: '',
  owners: [],
  tags: [],
  sources: [],
  job: null,
  isArchived: false,
  order: 'name',
};

/** Reads an address; what it does not understand counts as absent. */
export function readFilters(address: URLSearchParams): Filters {
  const order = orderNames.find((name) => name === address.get('order'));
  return {
    search: address.get('q') ?? '',
    owners: address.getAll('owner'),
    tags: address.getAll('tag'),
    sources: address.getAll('source'),
    job: address.get('job'),
    isArchived: address.get('archived') === '1',
    order: order ?? 'name',
  };
}

/** Writes only what differs from showing everybody by name. */
export function writeFilters(filters: Filters): URLSearchParams {
  const address = new URLSearchParams();
  if (filters.search !== '') address.set('q', filters.search);
  for (const owner of filters.owners) address.append('owner', owner);
  for (const tag of filters.tags) address.append('tag', tag);
  for (const source of filters.sources) address.append('source', source);
  if (filters.job !== null) address.set('job', filters.job);
  if (filters.isArchived) address.set('archived', '1');
  if (filters.order !== 'name') address.set('order', filters.order);
  return address;
}

/** How many filters beside the search and the order are on. */
export function countFilters(filters: Filters): number {
  const lists = [filters.owners, filters.tags, filters.sources].filter((list) => list.length > 0);
  return lists.length + (filters.job === null ? 0 : 1) + (filters.isArchived ? 1 : 0);
}

export function toVariables(filters: Filters) {
  return {
    filter: {
      ownerIds: [...filters.owners],
      tagIds: [...filters.tags],
      sourceIds: [...filters.sources],
      jobId: filters.job,
      archived: filters.isArchived,
    },
    search: filters.search.trim(),
    orderBy: orders[filters.order],
  };
}
