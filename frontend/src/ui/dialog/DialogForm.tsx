import { Button, Modal } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';

import type { Problem } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text } from '@/ui/messages';

import classes from './DialogForm.module.css';

type Props = {
  title: string;
  submitLabel: string;
  isRunning: boolean;
  isDangerous?: boolean;
  isDisabled?: boolean;
  /** What no field of the form shows. */
  problem: Problem | null;
  /** Beside the buttons, at their start. */
  aside?: ReactNode;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
};

/** A form in a dialog. It stays open, with all that was typed, until what it asks for is done. */
export function DialogForm(props: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void props.onSubmit();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={<bdi dir="auto">{props.title}</bdi>}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      <form className={classes['form']} onSubmit={submit}>
        {props.children}
        <ProblemNote problem={props.problem} />
        <div className={classes['actions']}>
          <div className={classes['aside']}>{props.aside}</div>
          <Button variant="default" onClick={props.onClose}>
            {text.cancel}
          </Button>
          <Button
            type="submit"
            loading={props.isRunning}
            disabled={props.isDisabled}
            {...(props.isDangerous === true ? { color: 'red' } : {})}
          >
            {props.submitLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
