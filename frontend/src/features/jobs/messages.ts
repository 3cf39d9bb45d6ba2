import { plural } from '@/lib/format/numbers';
import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    title: 'Jobs',
    create: 'New job',
    find: 'Find a job',
    shown: 'Which jobs',
    open: 'Open',
    mine: 'Mine',
    closed: 'Closed',
    job: 'Job',
    people: 'People',
    team: 'Hiring team',
    since: (date: string) => `since ${date}`,
    active: (count: number) => plural(count, { one: '# active', other: '# active' }),
    overdue: (count: number) =>
      plural(count, { one: '# waits too long', other: '# wait too long' }),
    confidential: 'Confidential',
    more: 'Show more',
    none: 'No jobs yet',
    noneText: 'A job has a board on which its candidates move from stage to stage.',
    noneFound: 'No job fits',
    noneFoundText:
      'Look among the open, your own or the closed jobs, or search for something else.',
  },
});
