/**
 * Text of the interface. Each feature keeps its sentences in `messages.ts` and reads them as `text.title` or
 * `text.people(3)`: what a sentence needs are the arguments of a function, so a missing one is a type error.
 *
 * English sets the shape; another language is a second key and is checked against it:
 * `catalogue({ en: {...}, de: {...} })`. The reader's language is chosen once, when the app starts.
 */
export type Sentence = string | ((...values: never[]) => string);
export type Sentences = { readonly [name: string]: Sentence | Sentences };

/** The same keys with the same arguments, in other words. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer A) => string
    ? (...values: A) => string
    : T[K] extends string
      ? string
      : Translation<T[K]>;
};

export const languages = ['en'] as const;
export type Language = (typeof languages)[number];

type Translations<T> = { readonly en: T & Translation<T> } & {
  readonly [L in Exclude<Language, 'en'>]?: Translation<T>;
};

/** The first of the reader's languages that the interface speaks. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = languages.find((known) => known === tag.split('-')[0]?.toLowerCase());
    if (language !== undefined) return language;
  }
  return 'en';
}

export const language: Language = chooseLanguage(navigator.languages);

export function catalogue<const T extends Sentences>(
  translations: Translations<T>,
): Translation<T> {
  return translations[language] ?? translations.en;
}
