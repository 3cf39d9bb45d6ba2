import { useEffect, useRef, type RefObject } from 'react';

/** Takes the focus in when a panel opens for `subject`, and gives it back to what had it when the panel closes. */
export function useFocusInside(subject: string): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === subject) return;
    shown.current = subject;
    // Another person may be chosen in the page behind while the panel is open.
    if (panel.current?.contains(document.activeElement) === true) return;
    opener.current = document.activeElement;
    panel.current?.focus();
  }, [subject]);
  useEffect(
    () => () => {
      const { current } = opener;
      if (current instanceof HTMLElement && current.isConnected) current.focus();
    },
    [],
  );
  return panel;
}

/**
 * Escape closes the panel, unless it means something nearer: a dialog, a menu, an open list or a field that is being
 * edited. It listens before those, while they can still be seen.
 */
export function useCloseKey(close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || isForSomethingNearer(event.target)) return;
      latest.current();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function isForSomethingNearer(target: EventTarget | null): boolean {
  if (document.querySelector('[aria-modal="true"], [role="menu"]') !== null) return true;
  if (!(target instanceof Element)) return false;
  return target.closest('[data-keeps-escape], [aria-expanded="true"]:is(input, textarea)') !== null;
}
