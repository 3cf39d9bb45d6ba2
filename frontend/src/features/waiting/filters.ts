/** Whom the list is narrowed to; kept in the address. */
export type Filters = {
  readonly job: string | null;
  readonly owner: string | null;
  readonly isOverdueOnly: boolean;
};

export const noFilters: Filters = { job: null, owner: null, isOverdueOnly: false };

/** Reads an address; what it does not understand counts as absent. */
export function readFilters(address: URLSearchParams): Filters {
  return {
    job: address.get('job'),
    owner: address.get('owner'),
    isOverdueOnly: address.get('overdue') === '1',
  };
}

/** Writes only what differs from showing everyone. */
export function writeFilters(filters: Filters): URLSearchParams {
  const address = new URLSearchParams();
  if (filters.job !== null) address.set('job', filters.job);
  if (filters.owner !== null) address.set('owner', filters.owner);
  if (filters.isOverdueOnly) address.set('overdue', '1');
  return address;
}

export function isNarrowed(filters: Filters): boolean {
  return filters.job !== null || filters.owner !== null || filters.isOverdueOnly;
}

/** What the server is asked: the people shown, and how many of them are overdue. */
export function toVariables({ job, owner, isOverdueOnly }: Filters) {
  const whose = { jobId: job, ownerId: owner };
  return {
    filter: { ...whose, overdueOnly: isOverdueOnly },
    overdue: { ...whose, overdueOnly: true },
  };
}
