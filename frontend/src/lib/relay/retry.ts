/** A client that was away equals the server again within five seconds of its return. */
const LONGEST_WAIT = 4_000;

/** Doubles from half a second, with half of it random, so that a restarted server is not met by everyone at once. */
export function retryDelay(retries: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_WAIT, 500 * 2 ** retries);
  return ceiling / 2 + (random() * ceiling) / 2;
}

/** Waits, but no longer than until the machine says that it is online again or the page is looked at. */
export function waitToRetry(retries: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      removeEventListener('online', stop);
      document.removeEventListener('visibilitychange', wake);
      resolve();
    };
    const wake = () => {
      if (document.visibilityState === 'visible') stop();
    };
    const timer = setTimeout(stop, retryDelay(retries));
    addEventListener('online', stop);
    document.addEventListener('visibilitychange', wake);
  });
}
