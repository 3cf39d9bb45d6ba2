import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    title: 'Welcome to Rapport',
    intro: 'Name your workspace and make its first account. You can invite your team afterwards.',
    workspaceName: 'Company or team',
    name: 'Your name',
    email: 'Your e-mail',
    password: 'Password',
    passwordHint: 'At least 15 characters; a sentence works well.',
    submit: 'Create workspace',
  },
});
