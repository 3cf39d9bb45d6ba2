export type ContactKind = 'EMAIL' | 'PHONE' | 'LINK';

/** A contact point as it is typed; `key` is for lists on the screen. */
export type ContactDraft = {
  readonly key: string;
  readonly kind: ContactKind;
  readonly value: string;
  readonly label: string;
  readonly isPrimary: boolean;
};

let made = 0;

export function emptyContact(kind: ContactKind): ContactDraft {
  made += 1;
  return { key: `new-${made}`, kind, value: '', label: '', isPrimary: false };
}

/** What a value most likely is, so that nobody has to say it. */
export function guessKind(value: string, chosen: ContactKind): ContactKind {
  const words = value.trim();
  if (/^[^\s@/]+@[^\s@]+$/u.test(words)) return 'EMAIL';
  if (/^(?:https?:\/\/|www\.)/iu.test(words)) return 'LINK';
  if (/^\+?[\d\s().-]{6,}$/u.test(words)) return 'PHONE';
  return chosen;
}

/** Lines that hold nothing are left out; `positions` says which draft each entry comes from. */
export function toContactInputs(drafts: readonly ContactDraft[]) {
  const positions: number[] = [];
  const inputs = drafts.flatMap(({ kind, value, label, isPrimary }, position) => {
    if (value.trim() === '') return [];
    positions.push(position);
    return [{ kind, value: value.trim(), label, isPrimary }];
  });
  return { inputs, positions };
}

/** The draft that a problem's path (`input.contactPoints.1.value`) is about; null for none. */
export function draftAt(path: readonly string[], positions: readonly number[]): number | null {
  if (path[1] !== 'contactPoints' || path[2] === undefined) return null;
  return positions[Number(path[2])] ?? null;
}

export function addressOf(kind: ContactKind, value: string): string | null {
  if (kind === 'EMAIL') return `mailto:${value}`;
  if (kind === 'PHONE') return `tel:${value.replaceAll(/[^\d+]/gu, '')}`;
  const url = URL.parse(value) ?? URL.parse(`https://${value}`);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}
