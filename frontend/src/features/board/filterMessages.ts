import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    filters: 'Filters',
    find: 'Find on this board',
    owners: 'Owner',
    tags: 'Tag',
    turns: 'Turn',
    stages: 'Stage',
    clear: 'Clear filters',
    noChoices: 'Nothing to choose from yet',
    noOwner: 'No owner',
    overdue: 'Overdue',
    ours: 'Our turn',
    candidates: 'Their turn',
    nobodys: 'Nobody’s turn',
  },
});
