import { createClient } from 'graphql-ws';

import { noteConnection } from './connection';
import { waitToRetry } from './retry';

const PING_EVERY = 15_000;
const PONG_WITHIN = 5_000;
/** The server's word that the session behind this socket has ended. */
const SIGNED_OUT = 4403;

/** A full load, so that nothing of whoever was signed in stays in memory. */
function signInAgain(): void {
  const here = location.pathname + location.search;
  location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
}

let pongTimer: ReturnType<typeof setTimeout> | undefined;

export const liveClient = createClient({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  lazy: true,
  lazyCloseTimeout: 3_000,
  keepAlive: PING_EVERY,
  retryAttempts: Number.POSITIVE_INFINITY,
  retryWait: waitToRetry,
  // Events of a failed connection attempt are not close events; they are worth a retry all the same.
  shouldRetry: () => true,
  on: {
    connecting: () => noteConnection('connecting'),
    connected: () => noteConnection('opened'),
    // A socket that a sleeping machine or a lost network left behind looks open: an unanswered ping ends it.
    ping: (received) => {
      if (!received) pongTimer = setTimeout(() => liveClient.terminate(), PONG_WITHIN);
    },
    pong: (received) => {
      if (received) clearTimeout(pongTimer);
    },
    closed: (event) => {
      clearTimeout(pongTimer);
      const { code, wasClean } = event as CloseEvent;
      if (code === SIGNED_OUT) signInAgain();
      noteConnection(code === 1000 && wasClean ? 'ended' : 'lost');
    },
  },
});
