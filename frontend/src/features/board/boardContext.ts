import { createContext, use, useCallback, useSyncExternalStore } from 'react';

import type { CardActions } from './actions/cardActions';
import {
  ANYTHING_TOPIC,
  STAGES_TOPIC,
  cardTopic,
  columnTopic,
  type BoardStore,
} from './model/boardStore';
import type { CardFocus } from './model/cardFocus';

/** What every part of one board shares. The object never changes while the board is open. */
export type BoardTools = {
  jobId: string;
  store: BoardStore;
  focus: CardFocus;
  actions: CardActions;
  /** Opens a dialog of the board. */
  open: (dialog: BoardDialog) => void;
};

export type BoardDialog =
  | { kind: 'reject' | 'withdraw'; cardId: string }
  | { kind: 'add'; stageId: string | null }
  | { kind: 'stages' | 'job' | 'shortcuts' };

export const BoardContext = createContext<BoardTools | null>(null);

export function useBoard(): BoardTools {
  const tools = use(BoardContext);
  if (tools === null) throw new TypeError('useBoard is for parts of a board.');
  return tools;
}

export function useStages() {
  const { store } = useBoard();
  const subscribe = useCallback(
    (read: () => void) => store.topics.subscribe(STAGES_TOPIC, read),
    [store],
  );
  return useSyncExternalStore(subscribe, () => store.stages());
}

/** All of the job's stages, whatever the filters. */
export function useAllStages() {
  const { store } = useBoard();
  const subscribe = useCallback(
    (read: () => void) => store.topics.subscribe(STAGES_TOPIC, read),
    [store],
  );
  return useSyncExternalStore(subscribe, () => store.allStages());
}

export function useColumn(stageId: string) {
  const { store } = useBoard();
  const subscribe = useCallback(
    (read: () => void) => store.topics.subscribe(columnTopic(stageId), read),
    [store, stageId],
  );
  return useSyncExternalStore(subscribe, () => store.column(stageId));
}

/** Whether the job has no cards at all. */
export function useIsEmptyBoard(): boolean {
  const { store } = useBoard();
  const subscribe = useCallback(
    (read: () => void) => store.topics.subscribe(ANYTHING_TOPIC, read),
    [store],
  );
  return useSyncExternalStore(subscribe, () => store.isEmpty);
}

export function useCardView(id: string) {
  const { store } = useBoard();
  const subscribe = useCallback(
    (read: () => void) => store.topics.subscribe(cardTopic(id), read),
    [store, id],
  );
  return useSyncExternalStore(subscribe, () => store.cardView(id));
}

/** Whether the keyboard is on this card. */
export function useIsActive(id: string): boolean {
  const { focus } = useBoard();
  const subscribe = useCallback(
    (read: () => void) => focus.topics.subscribe(id, read),
    [focus, id],
  );
  return useSyncExternalStore(subscribe, () => focus.activeId === id);
}

/** Whether members may change this board: their role, the job's rules, and the job being open. */
export const MayMoveContext = createContext(false);

export function useMayMove(): boolean {
  return use(MayMoveContext);
}
