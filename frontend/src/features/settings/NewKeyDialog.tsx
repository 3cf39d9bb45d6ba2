import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { graphql } from 'react-relay/hooks';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { CopyButton } from '@/ui/copy/CopyButton';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';

import type { NewKeyDialogMutation } from './__generated__/NewKeyDialogMutation.graphql';
import { text } from './messages';
import classes from './Settings.module.css';

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
  const [readOnly, setReadOnly] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await verb.run({ name, readOnly });
    if (!outcome.ok) return;
    onMade();
    setSecret(outcome.value.secret ?? '');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={secret === null ? text.newKey : text.keyMade(name)}
      closeButtonProps={{ 'aria-label': common.close }}
      closeOnClickOutside={secret === null}
    >
      {secret === null ? (
        <form className={classes['form']} onSubmit={(event) => void submit(event)}>
          <TextInput
            label={text.keyName}
            placeholder={text.keyNameHint}
            required
            data-autofocus
            value={name}
            error={fieldError(verb.problem, 'name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={text.readOnly}
            checked={readOnly}
            onChange={(event) => setReadOnly(event.currentTarget.checked)}
          />
          <ProblemNote problem={formError(verb.problem, fields)} />
          <div className={classes['actions']}>
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={verb.isRunning}>
              {text.create}
            </Button>
          </div>
        </form>
      ) : (
        <div className={classes['form']}>
          <p className={classes['plain']}>{text.secretText}</p>
          <TextInput
            aria-label={text.secret}
            readOnly
            autoFocus
            value={secret}
            onFocus={(event) => event.currentTarget.select()}
            rightSection={<CopyButton value={secret} label={text.copySecret} />}
          />
          <div className={classes['actions']}>
            <Button onClick={onClose}>{text.done}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
