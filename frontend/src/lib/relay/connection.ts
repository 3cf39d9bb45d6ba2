import { useSyncExternalStore } from 'react';

/**
 * Whether the live socket stands. `since` is when it was lost, so that the bar can say it.
 * `idle`: nothing on this page is live, so no socket is wanted.
 */
export type Connection =
  | { readonly kind: 'idle' | 'connecting' | 'open' }
  | { readonly kind: 'lost'; readonly since: Date };

export type ConnectionEvent = 'connecting' | 'opened' | 'lost' | 'ended';

export function nextConnection(before: Connection, event: ConnectionEvent, at: Date): Connection {
  switch (event) {
    case 'opened':
      return { kind: 'open' };
    case 'ended':
      return { kind: 'idle' };
    case 'lost':
      return before.kind === 'lost' ? before : { kind: 'lost', since: at };
    case 'connecting':
      // A retry does not make the connection any less lost.
      return before.kind === 'lost' ? before : { kind: 'connecting' };
  }
}

let connection: Connection = { kind: 'idle' };
const readers = new Set<() => void>();

export function noteConnection(event: ConnectionEvent): void {
  const next = nextConnection(connection, event, new Date());
  if (next === connection) return;
  connection = next;
  for (const reader of readers) reader();
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}
