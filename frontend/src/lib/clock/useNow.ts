import { useSyncExternalStore } from 'react';

/**
 * One clock for the whole page. It ticks once a minute, so that "3 days" and "14:02" stay true on a page that is open
 * all day, and every reader of one tick sees the same moment.
 */
const MINUTE = 60_000;

let now = new Date();
const readers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = new Date();
  for (const read of readers) read();
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  if (timer === undefined) {
    now = new Date();
    timer = setInterval(tick, MINUTE);
    // Timers sleep with the machine and in background tabs.
    document.addEventListener('visibilitychange', tick);
  }
  return () => {
    readers.delete(reader);
    if (readers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  };
}

export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}
