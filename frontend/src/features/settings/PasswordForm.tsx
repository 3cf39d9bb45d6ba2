import '@mantine/core/styles/PasswordInput.layer.css';

import { Button, PasswordInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { graphql } from 'react-relay/hooks';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { showToast } from '@/ui/toast/toasts';

import type { PasswordFormMutation } from './__generated__/PasswordFormMutation.graphql';
import { text } from './messages';
import { Section } from './Section';
import { readSessionsAgain } from './SessionList';
import classes from './Settings.module.css';

const mutation = graphql`
  mutation PasswordFormMutation($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      ... on ChangePasswordSuccess @alias(as: "success") {
        ok
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

const fields = ['currentPassword', 'newPassword'] as const;

/** Another password; every other browser is signed out by it. */
export function PasswordForm({ email }: { email: string }) {
  const verb = useVerb<PasswordFormMutation>(mutation);
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await verb.run({ currentPassword, newPassword });
    if (!outcome.ok) return;
    setCurrent('');
    setNew('');
    showToast({ text: text.passwordChanged });
    readSessionsAgain();
  };
  return (
    <Section title={text.password} hint={text.passwordHint}>
      <form className={classes['form']} onSubmit={(event) => void submit(event)}>
        {/* Tells password keepers whose password it is. */}
        <input type="text" hidden readOnly autoComplete="username" value={email} />
        <PasswordInput
          label={text.currentPassword}
          autoComplete="current-password"
          required
          value={currentPassword}
          error={fieldError(verb.problem, 'currentPassword')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={text.newPassword}
          description={text.newPasswordHint}
          autoComplete="new-password"
          required
          value={newPassword}
          error={fieldError(verb.problem, 'newPassword')}
          onChange={(event) => setNew(event.currentTarget.value)}
        />
        <ProblemNote problem={formError(verb.problem, fields)} />
        <div className={classes['actions']}>
          <Button type="submit" loading={verb.isRunning}>
            {text.changePassword}
          </Button>
        </div>
      </form>
    </Section>
  );
}
