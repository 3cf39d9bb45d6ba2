import { language } from '@/lib/i18n/catalogue';

const whole = new Intl.NumberFormat();
const plurals = new Intl.PluralRules(language);

export function formatCount(count: number): string {
  return whole.format(count);
}

/** `plural(2, { one: '# card', other: '# cards' })`: `#` stands for the number, written the reader's way. */
export function plural(
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  return (forms[plurals.select(count)] ?? forms.other).replaceAll('#', formatCount(count));
}
