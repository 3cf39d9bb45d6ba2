import { describe, expect, it } from 'vitest';

import { catalogue, chooseLanguage } from './catalogue';

describe('the language of the interface', () => {
  it('is the first of the reader’s that it speaks', () => {
    expect(chooseLanguage(['fr-CA', 'en-GB'])).toBe('en');
  });

  it('is English where it speaks none of them', () => {
    expect(chooseLanguage(['fr', 'nl'])).toBe('en');
  });
});

describe('a catalogue', () => {
  it('answers sentences, with what they need', () => {
    const text = catalogue({ en: { hello: (name: string) => `Hello ${name}`, bye: 'Bye' } });
    expect(text.hello('Ada')).toBe('Hello Ada');
    expect(text.bye).toBe('Bye');
  });
});
