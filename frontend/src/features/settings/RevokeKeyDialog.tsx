import { graphql } from 'react-relay/hooks';

import { useVerb } from '@/lib/relay/verb';
import { DialogForm } from '@/ui/dialog/DialogForm';
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

/** A key can't be brought back, so this asks once. */
export function RevokeKeyDialog({ apiKeyId, name, onClose, onRevoked }: Props) {
  const verb = useVerb<RevokeKeyDialogMutation>(mutation);
  const submit = async () => {
    const outcome = await verb.run({ apiKeyId });
    if (!outcome.ok) return;
    onClose();
    onRevoked();
    showToast({ text: text.revoked(name) });
  };
  return (
    <DialogForm
      title={text.revokeTitle(name)}
      submitLabel={text.revoke}
      isRunning={verb.isRunning}
      isDangerous
      problem={verb.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes['plain']}>{text.revokeText}</p>
    </DialogForm>
  );
}
