import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    overdue: (day: string) => `Overdue since ${day}`,
    soon: (day: string) => `Answer due ${day}`,
    ours: (day: string) => `Our turn, answer by ${day}`,
    oursWithoutDate: 'Our turn',
    theirs: (day: string) => `Their turn since ${day}`,
    nobodys: 'Nobody’s turn',
    promised: (moment: string) => `Promised by ${moment}`,
  },
});
