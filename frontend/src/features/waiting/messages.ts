import { plural } from '@/lib/format/numbers';
import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    title: 'Waiting for us',
    total: (count: number) => plural(count, { one: '# person waits', other: '# people wait' }),
    overdueTotal: (count: number) => plural(count, { one: '# overdue', other: '# overdue' }),
    filters: 'Filters',
    job: 'Job',
    owner: 'Owner',
    ownerIsMe: (name: string) => `Me (${name})`,
    overdueOnly: 'Overdue only',
    clear: 'Clear filters',
    columns: {
      person: 'Person',
      job: 'Job and stage',
      owner: 'Owner',
      since: 'Waits since',
      promise: 'Our promise',
    },
    groups: {
      overdue: 'Overdue',
      today: 'Today',
      tomorrow: 'Tomorrow',
      week: 'Within a week',
      later: 'Later',
      undated: 'Without a date',
    },
    noOwner: 'No owner',
    loadMore: 'Load more',
    loadingMore: 'Loading more people',
    emptyTitle: 'Nobody waits for us',
    emptyText:
      'Everyone in your jobs has had an answer, or it is their turn. Whoever needs one next shows up here, by the date that was promised.',
    toJobs: 'Go to jobs',
    noMatchTitle: 'Nobody waits here',
    noMatchText: 'Everyone that these filters leave has had an answer.',
  },
});
