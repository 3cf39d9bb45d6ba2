import { useSyncExternalStore } from 'react';

/** A choice that this browser remembers, such as the density of cards. Losing it must cost nothing. */
export type Preference<T extends string> = {
  use: () => T;
  set: (value: T) => void;
};

export function preference<T extends string>(
  key: string,
  values: readonly T[],
  initial: T,
): Preference<T> {
  const name = `rapport.${key}`;
  const readers = new Set<() => void>();
  let value = values.find((known) => known === read(name)) ?? initial;
  return {
    use: () =>
      useSyncExternalStore(
        (reader) => {
          readers.add(reader);
          return () => readers.delete(reader);
        },
        () => value,
      ),
    set: (next) => {
      value = next;
      write(name, next);
      for (const reader of readers) reader();
    },
  };
}

// Storage throws where the browser is told to keep nothing.
function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    return;
  }
}
