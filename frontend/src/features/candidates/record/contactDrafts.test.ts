import { describe, expect, it } from 'vitest';

import { addressOf, draftAt, guessKind, toContactInputs, type ContactDraft } from './contactDrafts';

const draft = (value: string): ContactDraft => ({
  key: value,
  kind: 'EMAIL',
  value,
  label: '',
  isPrimary: false,
});

describe('contact points as they are typed', () => {
  it.each([
    ['ada@example.com', 'EMAIL'],
    ['https://example.com/@ada', 'LINK'],
    ['www.example.com', 'LINK'],
    ['+49 (30) 123-4567', 'PHONE'],
    ['@ada', 'LINK'],
  ] as const)('takes %s for %s', (value, kind) => {
    expect(guessKind(value, 'LINK')).toBe(kind);
  });

  it('leaves empty lines out and finds the line that a refusal is about', () => {
    const { inputs, positions } = toContactInputs([
      draft(''),
      draft(' a@example.com '),
      draft('b'),
    ]);
    expect(inputs.map(({ value }) => value)).toEqual(['a@example.com', 'b']);
    expect(draftAt(['input', 'contactPoints', '1', 'value'], positions)).toBe(2);
    expect(draftAt(['input', 'name'], positions)).toBeNull();
  });

  it('links to what is safe to open', () => {
    expect(addressOf('EMAIL', 'ada@example.com')).toBe('mailto:ada@example.com');
    expect(addressOf('PHONE', '+49 30 12')).toBe('tel:+493012');
    expect(addressOf('LINK', 'example.com/ada')).toBe('https://example.com/ada');
    expect(addressOf('LINK', 'javascript:alert(1)')).toBeNull();
  });
});
