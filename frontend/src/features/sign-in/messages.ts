import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    demo: 'This is a demo. Sign in as recruiter@demo.example with the password that the terminal shows.',
  },
});
