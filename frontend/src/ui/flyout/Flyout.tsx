import { useLayoutEffect, useRef, type ReactNode } from 'react';

import classes from './Flyout.module.css';
import { placeBeside } from './placement';

type Props = {
  /** What it belongs to and opens beside. */
  anchor: HTMLElement;
  label: string;
  role: 'menu' | 'dialog';
  onClose: () => void;
  children: ReactNode;
};

/**
 * A small surface over the page, in the browser's top layer: Escape and a click elsewhere close it, and the focus goes
 * back to what opened it.
 */
export function Flyout({ anchor, label, role, onClose, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    element.showPopover();
    const place = () => placeBeside(element, anchor);
    place();
    element
      .querySelector<HTMLElement>('[data-autofocus], [role^="menuitem"], input, button')
      ?.focus();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    addEventListener('resize', place);
    return () => {
      resized.disconnect();
      removeEventListener('resize', place);
      // Whoever closed it by clicking into something else keeps the focus there.
      const active = document.activeElement;
      if (active === null || active === document.body || element.contains(active)) anchor.focus();
    };
  }, [anchor]);
  return (
    <div
      ref={ref}
      popover="auto"
      role={role}
      aria-label={label}
      className={classes['flyout']}
      onToggle={(event) => {
        if (event.newState === 'closed') close.current();
      }}
    >
      {children}
    </div>
  );
}
