import { useEffect } from 'react';

/** What the browser's tab says: the page, then the product. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Rapport`;
  }, [title]);
}
