import { useState, type ComponentProps } from 'react';

import { ActionMenu, type ActionGroup } from './ActionMenu';

type Props = Omit<ComponentProps<'button'>, 'type' | 'onClick'> & {
  /** Names the menu, and the button where it has no text. */
  menuLabel: string;
  groups: readonly ActionGroup[];
};

/** A button that opens a menu. */
export function MenuButton({ menuLabel, groups, ...button }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        {...button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      {anchor !== null && (
        <ActionMenu
          anchor={anchor}
          label={menuLabel}
          groups={groups}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}
