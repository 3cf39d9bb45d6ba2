import { Button, Modal } from '@mantine/core';
import { graphql } from 'react-relay/hooks';

import { useVerb } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';
import { showToast } from '@/ui/toast/toasts';

import type { RevokeKeyDialogMutation } from './__generated__/RevokeKeyDialogMutation.graphql';
import { text } from './messages';
import classes from './Settings.module.css';

const mutation = graphql`
  mutation RevokeKeyDialogMutation($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      ... on RevokeApiKeySuccess @alias(as: "success") {
        __typename
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

type Props = { apiKeyId: string; name: string; onClose: () => void; onRevoked: () => void };

export function RevokeKeyDialog({ apiKeyId, name, onClose, onRevoked }: Props) {
  const verb = useVerb<RevokeKeyDialogMutation>(mutation);
  const run = async () => {
    const outcome = await verb.run({ apiKeyId });
    if (!outcome.ok) return;
    onClose();
    onRevoked();
    showToast({ text: text.revoked(name) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.revokeTitle(name)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={classes['form']}>
        <p className={classes['plain']}>{text.revokeText}</p>
        <ProblemNote problem={verb.problem} />
        <div className={classes['actions']}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button color="red" loading={verb.isRunning} onClick={() => void run()}>
            {text.revoke}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
