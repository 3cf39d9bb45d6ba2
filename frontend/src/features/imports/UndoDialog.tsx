import { Button, Modal } from '@mantine/core';
import { graphql } from 'react-relay/hooks';

import { useVerb } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';
import { showToast } from '@/ui/toast/toasts';

import type { UndoDialogMutation } from './__generated__/UndoDialogMutation.graphql';
import classes from './Imports.module.css';
import { text } from './messages';

const mutation = graphql`
  mutation UndoDialogMutation($input: UndoImportInput!) {
    undoImport(input: $input) {
      ... on UndoImportSuccess @alias(as: "success") {
        import {
          id
          ...ImportView_import
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

/** An undone import can't be redone, so this asks once. */
export function UndoDialog({ importId, onClose }: { importId: string; onClose: () => void }) {
  const verb = useVerb<UndoDialogMutation>(mutation);
  const run = async () => {
    const outcome = await verb.run({ importId });
    if (!outcome.ok) return;
    onClose();
    showToast({ text: text.undoStarted });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.undoTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={classes['section']}>
        <p className={classes['plain']}>{text.undoText}</p>
        <ProblemNote problem={verb.problem} />
        <div className={classes['actions']}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button color="red" loading={verb.isRunning} onClick={() => void run()}>
            {text.undoSubmit}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
