import { announce } from '@atlaskit/pragmatic-drag-and-drop-live-region';
import { useSyncExternalStore } from 'react';

/** Short news about what was just done, with the way back. */
export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
};

export type ToastDraft = {
  text: string;
  tone?: Toast['tone'];
  action?: Toast['action'];
  /** What it says was announced already, in better words for those who hear it. */
  isQuiet?: boolean;
};

/** More than this many at once is noise; the oldest goes. */
const MOST = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const readers = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const reader of readers) reader();
}

export function showToast({ isQuiet = false, ...draft }: ToastDraft): number {
  lastId += 1;
  const toast: Toast = { tone: 'plain', ...draft, id: lastId };
  if (!isQuiet) announce(toast.text);
  change([...toasts, toast].slice(-MOST));
  return toast.id;
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Runs the action of the newest toast that has one, as Ctrl+Z does. */
export function runNewestAction(): boolean {
  const newest = toasts.findLast((toast) => toast.action !== undefined);
  if (newest === undefined) return false;
  dismissToast(newest.id);
  newest.action?.run();
  return true;
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}
