import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    title: 'Join your team',
    intro: (workspace: string) =>
      `Colleagues at ${workspace} invite you to work with them on Rapport.`,
    email: 'Your e-mail',
    name: 'Your name',
    password: 'Password',
    passwordHint: 'At least 15 characters; a sentence works well.',
    ownPassword: 'Your password',
    ownPasswordHint:
      'You have an account already. Use the password that you sign in with elsewhere.',
    submit: 'Join',
    goneTitle: 'This invitation has ended',
    goneText:
      'It was used, replaced by a newer one, or is older than 72 hours. Ask for a new link.',
    signIn: 'Go to sign-in',
  },
});
