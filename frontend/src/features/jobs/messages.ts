import { catalogue } from '@/lib/i18n/catalogue';
import { plural } from '@/lib/format/numbers';

export const text = catalogue({
  en: {
    title: 'Jobs',
    create: 'New job',
    active: (count: number) => plural(count, { one: '# active', other: '# active' }),
  },
});
