/** What an activity carries beside its verb is free-form; these read it without trusting its shape. */
export type Change = { readonly field: string; readonly before: unknown; readonly after: unknown };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text under `key`, or the name of what stands there; empty where there is none. */
export function wordOf(details: unknown, key: string): string {
  if (!isRecord(details)) return '';
  const value = details[key];
  if (typeof value === 'string') return value;
  return isRecord(value) && typeof value['name'] === 'string' ? value['name'] : '';
}

export function changesOf(details: unknown): readonly Change[] {
  if (!isRecord(details) || !Array.isArray(details['changes'])) return [];
  return details['changes'].filter(isRecord).flatMap((change) => {
    const { field, before, after } = change;
    return typeof field === 'string' ? [{ field, before, after }] : [];
  });
}
