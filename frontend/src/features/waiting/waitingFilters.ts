/** What the list is narrowed to; it lives in the address. */
export type WaitingFilters = {
  readonly job: string | null;
  readonly owner: string | null;
  readonly isOverdueOnly: boolean;
};

export function readWaiting(address: URLSearchParams): WaitingFilters {
  return {
    job: address.get('job'),
    owner: address.get('owner'),
    isOverdueOnly: address.get('overdue') === '1',
  };
}

export function writeWaiting(filters: WaitingFilters): URLSearchParams {
  const address = new URLSearchParams();
  if (filters.job !== null) address.set('job', filters.job);
  if (filters.owner !== null) address.set('owner', filters.owner);
  if (filters.isOverdueOnly) address.set('overdue', '1');
  return address;
}

export function toWaitingVariables({ job, owner, isOverdueOnly }: WaitingFilters) {
  return { filter: { jobId: job, ownerId: owner, overdueOnly: isOverdueOnly } };
}
