import '@mantine/core/styles/Switch.layer.css';

import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from 'react-relay/hooks';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { DialogForm } from '@/ui/dialog/DialogForm';
import { OneTimeDialog } from '@/ui/dialog/OneTimeDialog';

import type { NewKeyDialogMutation } from './__generated__/NewKeyDialogMutation.graphql';
import { text } from './messages';

// The secret is in the answer alone: it is not asked for in a fragment that other parts keep.
const mutation = graphql`
  mutation NewKeyDialogMutation($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      ... on CreateApiKeySuccess @alias(as: "success") {
        secret
        apiKey {
          ...ApiKeys_key
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

const fields = ['name'] as const;

/** Makes a key and shows its secret, which the server never shows again. */
export function NewKeyDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const verb = useVerb<NewKeyDialogMutation>(mutation);
  const [name, setName] = useState('');
  const [readOnly, setReadOnly] = useState(true);
  const [secret, setSecret] = useState<string | null>(null);
  const submit = async () => {
    const outcome = await verb.run({ name, readOnly });
    if (!outcome.ok) return;
    onMade();
    setSecret(outcome.value.secret ?? '');
  };
  if (secret !== null) {
    return (
      <OneTimeDialog
        title={text.keyMade(name)}
        explanation={text.secretText}
        label={text.secret}
        value={secret}
        copyLabel={text.copySecret}
        onClose={onClose}
      />
    );
  }
  return (
    <DialogForm
      title={text.newKey}
      submitLabel={text.create}
      isRunning={verb.isRunning}
      problem={formError(verb.problem, fields)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={text.keyName}
        placeholder={text.keyNameHint}
        required
        data-autofocus
        dir="auto"
        value={name}
        error={fieldError(verb.problem, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Switch
        label={text.readOnly}
        description={text.readOnlyHint}
        checked={readOnly}
        onChange={(event) => setReadOnly(event.currentTarget.checked)}
      />
    </DialogForm>
  );
}
