import { Modal } from '@mantine/core';

import { text as uiText } from '@/ui/messages';

import classes from './ShortcutsDialog.module.css';
import { text } from './messages';

const { keys, names } = text;

const shortcuts: readonly { keys: readonly string[]; does: string }[] = [
  { keys: [names.arrows], does: keys.go },
  { keys: [names.home, names.end], does: keys.ends },
  { keys: [names.enter], does: keys.open },
  { keys: [names.alt, names.arrows], does: keys.move },
  { keys: ['M'], does: keys.menu },
  { keys: ['R'], does: keys.reject },
  { keys: [names.ctrl, 'Z'], does: keys.undo },
  { keys: ['/'], does: keys.find },
  { keys: ['?'], does: keys.help },
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.shortcutsTitle}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <dl className={classes['list']}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.does} className={classes['row']}>
            <dt>{shortcut.does}</dt>
            <dd>
              {shortcut.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
