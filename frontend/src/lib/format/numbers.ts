import { language } from '@/lib/i18n/catalogue';

const whole = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: 'percent' });
const plurals = new Intl.PluralRules(language);

export function formatCount(count: number): string {
  return whole.format(count);
}

/** 0.42 as "42%". */
export function formatShare(share: number): string {
  return percent.format(share);
}

/** `plural(2, { one: '# card', other: '# cards' })`: `#` stands for the number, written the reader's way. */
export function plural(
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  return (forms[plurals.select(count)] ?? forms.other).replaceAll('#', formatCount(count));
}
