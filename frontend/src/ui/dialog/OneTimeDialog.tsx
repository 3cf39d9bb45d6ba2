import { Button, Modal, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconEyeOff } from '@tabler/icons-react';

import { text as copying } from '@/ui/copy/messages';
import { text } from '@/ui/messages';

import classes from './DialogForm.module.css';
import own from './OneTimeDialog.module.css';

/**
 * Something that the server tells only once, such as a key: it is said so, and a click beside the dialog does not lose
 * it.
 */
export function OneTimeDialog(props: {
  title: string;
  /** What to do with it, and that it is shown only now. */
  explanation: string;
  label: string;
  value: string;
  copyLabel: string;
  onClose: () => void;
}) {
  const clipboard = useClipboard({ timeout: 2_000 });
  const CopyIcon = clipboard.copied ? IconCheck : IconCopy;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={<bdi dir="auto">{props.title}</bdi>}
      closeButtonProps={{ 'aria-label': text.close }}
      closeOnClickOutside={false}
    >
      <div className={classes['form']}>
        <p className={own['note']}>
          <IconEyeOff size={16} aria-hidden />
          {props.explanation}
        </p>
        <TextInput
          label={props.label}
          readOnly
          value={props.value}
          classNames={{ input: own['value'] }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className={classes['actions']}>
          <Button variant="default" onClick={props.onClose}>
            {text.done}
          </Button>
          <Button
            data-autofocus
            leftSection={<CopyIcon size={16} aria-hidden />}
            onClick={() => clipboard.copy(props.value)}
          >
            {clipboard.copied ? copying.copied : props.copyLabel}
          </Button>
        </div>
        <span role="status" className={own['hidden']}>
          {clipboard.copied && copying.copied}
        </span>
      </div>
    </Modal>
  );
}
