import { useSyncExternalStore } from 'react';

/**
 * Whether the server is within reach: the live socket stands, and requests are answered. `since` is when the first of
 * the two was lost, so that the bar can say it. `idle`: nothing on this page is live, so no socket is wanted.
 */
export type Connection =
  | { readonly kind: 'idle' | 'connecting' | 'open' }
  | { readonly kind: 'lost'; readonly since: Date };

export type ConnectionEvent =
  'connecting' | 'opened' | 'lost' | 'ended' | 'requestFailed' | 'requestAnswered';

export type Reach = {
  readonly socket: 'idle' | 'connecting' | 'open';
  readonly socketLost: Date | null;
  readonly requestsLost: Date | null;
};

export const unknownReach: Reach = { socket: 'idle', socketLost: null, requestsLost: null };

export function nextReach(before: Reach, event: ConnectionEvent, at: Date): Reach {
  switch (event) {
    case 'opened':
      return { ...before, socket: 'open', socketLost: null };
    case 'ended':
      return { ...before, socket: 'idle', socketLost: null };
    case 'lost':
      return { ...before, socketLost: before.socketLost ?? at };
    case 'connecting':
      // A retry does not make the connection any less lost.
      return { ...before, socket: 'connecting' };
    case 'requestFailed':
      return { ...before, requestsLost: before.requestsLost ?? at };
    case 'requestAnswered':
      return before.requestsLost === null ? before : { ...before, requestsLost: null };
  }
}

export function connectionOf({ socket, socketLost, requestsLost }: Reach): Connection {
  if (socketLost === null && requestsLost === null) return { kind: socket };
  const times = [socketLost, requestsLost].filter((time) => time !== null);
  return { kind: 'lost', since: new Date(Math.min(...times.map((time) => time.getTime()))) };
}

let reach = unknownReach;
let connection = connectionOf(reach);
const readers = new Set<() => void>();

export function noteConnection(event: ConnectionEvent): void {
  const next = nextReach(reach, event, new Date());
  if (next === reach) return;
  reach = next;
  connection = connectionOf(reach);
  for (const reader of readers) reader();
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}
