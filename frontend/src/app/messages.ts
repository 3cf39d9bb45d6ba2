import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    product: 'Rapport',
    navigation: 'Main',
    skipToContent: 'Skip to content',
    waiting: 'Waiting',
    jobs: 'Jobs',
    candidates: 'Candidates',
    imports: 'Import',
    members: 'Members',
    settings: 'Settings',
    collapse: 'Collapse sidebar',
    expand: 'Expand sidebar',
    account: (name: string) => `Account of ${name}`,
    theme: 'Theme',
    themeAuto: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    signOut: 'Sign out',
  },
});
