import type { StageKind } from '../model/card';
import { text } from './messages';

const kinds: readonly StageKind[] = [
  'APPLIED',
  'SCREEN',
  'INTERVIEW',
  'ASSESSMENT',
  'OFFER',
  'HIRED',
];

export const kindOptions = kinds.map((value) => ({ value, label: text.kinds[value] }));

export function toKind(value: string): StageKind {
  return kinds.find((kind) => kind === value) ?? 'INTERVIEW';
}

/** Nothing typed means that nothing is promised. */
export function daysOf(typed: string): number | null {
  return typed === '' ? null : Number(typed);
}
