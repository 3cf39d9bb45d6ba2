import { createContext, use } from 'react';

/** Whose panel it is, and how its parts ask for what a live event would otherwise bring. */
export type Panel = {
  readonly candidateId: string;
  /** After a change of one's own: reads the person again unless the live connection does. */
  readonly changed: () => void;
};

export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
  const panel = use(PanelContext);
  if (panel === null) throw new TypeError('usePanel is for parts of the candidate panel.');
  return panel;
}
