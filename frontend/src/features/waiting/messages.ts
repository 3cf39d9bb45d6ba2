import { plural } from '@/lib/format/numbers';
import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    title: 'Waiting',
    intro: 'People who wait for our answer, the soonest promise first.',
    total: (count: number) => plural(count, { one: '# person waits', other: '# people wait' }),
    job: 'Job',
    anyJob: 'All jobs',
    owner: 'Owner',
    anyOwner: 'All owners',
    overdueOnly: 'Overdue only',
    inStage: (job: string, stage: string) => `${job} · ${stage}`,
    since: (when: string) => `waits since ${when}`,
    loadMore: 'Load more',
    emptyTitle: 'Nobody waits for us',
    emptyText: 'Everyone who is in a process has heard from us.',
    emptyFiltered: 'Nobody waits under these filters.',
    clear: 'Show everyone',
    toJobs: 'Go to jobs',
  },
});
