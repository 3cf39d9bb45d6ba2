import { IconCheck, type Icon } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';

import classes from './ActionMenu.module.css';
import { Flyout } from './Flyout';

export type Action = {
  label: string;
  icon?: Icon;
  run: () => void;
  /** Given, the action is one of several choices, of which one holds. */
  isChosen?: boolean;
  isDangerous?: boolean;
  isDisabled?: boolean;
};

/** Actions that belong together; `title` heads them. */
export type ActionGroup = { title?: string; actions: readonly Action[] };

type Props = {
  anchor: HTMLElement;
  label: string;
  groups: readonly ActionGroup[];
  onClose: () => void;
};

/** A menu of actions. Arrows, Home, End and the first letter of a label move through it. */
export function ActionMenu({ anchor, label, groups, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const next = nextItem(items, event.key);
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
    }
    if (event.key === 'Tab') onClose();
    // The board below has keys of its own.
    event.stopPropagation();
  };
  return (
    <Flyout anchor={anchor} label={label} role="menu" onClose={onClose}>
      <div ref={list} role="presentation" onKeyDown={onKeyDown}>
        {groups.map((group, index) => (
          <div
            key={group.title ?? index}
            role="group"
            aria-label={group.title}
            className={classes['group']}
          >
            {group.title !== undefined && (
              <div className={classes['title']} aria-hidden>
                {group.title}
              </div>
            )}
            {group.actions.map((action) => (
              <ActionItem key={action.label} action={action} onClose={onClose} />
            ))}
          </div>
        ))}
      </div>
    </Flyout>
  );
}

function ActionItem({ action, onClose }: { action: Action; onClose: () => void }) {
  const { icon: ActionIcon, isChosen, isDangerous = false } = action;
  return (
    <button
      type="button"
      role={isChosen === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={isChosen}
      tabIndex={-1}
      disabled={action.isDisabled}
      className={classes['item']}
      data-dangerous={isDangerous || undefined}
      onClick={() => {
        onClose();
        action.run();
      }}
    >
      {ActionIcon !== undefined && <ActionIcon size={16} stroke={1.75} aria-hidden />}
      <span className={classes['label']} dir="auto">
        {action.label}
      </span>
      {isChosen === true && <IconCheck size={16} aria-hidden />}
    </button>
  );
}

function nextItem(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const enabled = items.filter((item) => !item.hasAttribute('disabled'));
  const at = enabled.findIndex((item) => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return enabled[(at + 1) % enabled.length];
    case 'ArrowUp':
      return enabled.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return enabled[0];
    case 'End':
      return enabled.at(-1);
    default:
      return key.length === 1
        ? startingWith([...enabled.slice(at + 1), ...enabled], key)
        : undefined;
  }
}

function startingWith(items: readonly HTMLElement[], letter: string): HTMLElement | undefined {
  const wanted = letter.toLocaleLowerCase();
  return items.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(wanted));
}
