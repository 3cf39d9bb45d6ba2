import { Button, Modal, TextInput } from '@mantine/core';

import { CopyButton } from '@/ui/copy/CopyButton';
import { text as common } from '@/ui/messages';

import classes from './Members.module.css';
import { text } from './messages';

/** The link of an invitation, which the server shows once. */
export function LinkDialog(props: { name: string; link: string; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={text.linkTitle(props.name)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={classes['form']}>
        <p className={classes['plain']}>{text.linkText}</p>
        <TextInput
          aria-label={text.link}
          readOnly
          data-autofocus
          value={props.link}
          onFocus={(event) => event.currentTarget.select()}
          rightSection={<CopyButton value={props.link} label={text.copyLink} />}
        />
        <div className={classes['actions']}>
          <Button onClick={props.onClose}>{text.done}</Button>
        </div>
      </div>
    </Modal>
  );
}
