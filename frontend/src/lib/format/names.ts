const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** First letters of the first and the last word, by grapheme, so that no script is cut inside a letter. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return picked.map((word) => firstLetter(word ?? '')).join('');
}

function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment.toLocaleUpperCase();
  return '';
}
