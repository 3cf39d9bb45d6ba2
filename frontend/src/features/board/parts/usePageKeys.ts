import { useEffect } from 'react';

import type { BoardDialog } from '../boardContext';

export const SEARCH_ID = 'board-search';

/** Keys that work anywhere on a board's page: `/` finds, `?` shows all keys. */
export function usePageKeys(open: (dialog: BoardDialog) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const isElsewhere =
        target?.closest(
          'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]',
        ) != null;
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') document.querySelector<HTMLElement>(`#${SEARCH_ID}`)?.focus();
      else if (event.key === '?') open({ kind: 'shortcuts' });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open]);
}
