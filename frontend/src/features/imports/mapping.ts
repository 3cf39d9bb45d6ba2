import type { ImportField } from './__generated__/MappingForm_import.graphql';

export type Field = ImportField;

/** In the order in which they are offered. */
export const fields: readonly Field[] = [
  'FULL_NAME',
  'FIRST_NAME',
  'LAST_NAME',
  'EMAIL',
  'PHONE',
  'HEADLINE',
  'TITLE',
  'COMPANY',
  'LOCATION',
  'TIME_ZONE',
  'LINK',
  'TAGS',
  'SOURCE',
  'OWNER_EMAIL',
  'NOTE',
  'JOB',
  'STAGE',
  'APPLIED_AT',
  'STATUS',
  'REJECTION_REASON',
];

/** Several columns may hold these: second addresses, city and country, a profile and a website. */
const repeatable: ReadonlySet<Field> = new Set([
  'EMAIL',
  'PHONE',
  'LOCATION',
  'TAGS',
  'LINK',
  'NOTE',
]);

const identifying: ReadonlySet<Field> = new Set(['FULL_NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/** The meaning of each column by position; null leaves it out. */
export type Mapping = readonly (Field | null)[];

export function choose(mapping: Mapping, position: number, field: Field | null): Mapping {
  return mapping.map((before, at) => (at === position ? field : before));
}

/** Positions whose field another column before them has already, where a person has only one. */
export function repeated(mapping: Mapping): ReadonlySet<number> {
  const seen = new Set<Field>();
  const found = new Set<number>();
  for (const [position, field] of mapping.entries()) {
    if (field === null || repeatable.has(field)) continue;
    if (seen.has(field)) found.add(position);
    seen.add(field);
  }
  return found;
}

/** Whether the columns say who the people are. */
export function namesPeople(mapping: Mapping): boolean {
  return mapping.some((field) => field !== null && identifying.has(field));
}

export function isReady(mapping: Mapping): boolean {
  return namesPeople(mapping) && repeated(mapping).size === 0;
}
