import { useEffect } from 'react';
import { graphql, requestSubscription } from 'react-relay/hooks';

import { environment } from '@/lib/relay/environment';

import type { useLiveImportSubscription } from './__generated__/useLiveImportSubscription.graphql';

const subscription = graphql`
  subscription useLiveImportSubscription($importId: ID!) {
    importProgress(importId: $importId) {
      id
      state
      rows
      done
      created
      existing
      applications
      refused
      kept
      failure
      remarks {
        code
        count
      }
    }
  }
`;

export type ImportState = 'PROPOSED' | 'RUNNING' | 'FINISHED' | 'FAILED' | 'UNDOING' | 'UNDONE';

export function isUnderWay(state: ImportState): boolean {
  return state === 'RUNNING' || state === 'UNDOING';
}

/** Keeps an import's counts as they are on the server while it runs; `onEnd` is called when it has ended. */
export function useLiveImport(importId: string, state: ImportState, onEnd?: () => void): void {
  const isRunning = isUnderWay(state);
  useEffect(() => {
    if (!isRunning) return undefined;
    const { dispose } = requestSubscription<useLiveImportSubscription>(environment, {
      subscription,
      variables: { importId },
      onCompleted: () => onEnd?.(),
    });
    return dispose;
    // The end is told once, to whoever began to listen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [importId, isRunning]);
}
