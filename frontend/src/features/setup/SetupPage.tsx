import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { graphql } from 'react-relay/hooks';
import { useNavigate } from 'react-router';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { DoorPage } from '@/ui/page/DoorPage';
import { useTitle } from '@/ui/page/useTitle';

import type { SetupPageMutation } from './__generated__/SetupPageMutation.graphql';
import { text } from './messages';

const setUp = graphql`
  mutation SetupPageMutation($input: SetUpWorkspaceInput!) {
    setUpWorkspace(input: $input) {
      ... on SetUpWorkspaceSuccess @alias(as: "success") {
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

const fields = ['workspaceName', 'name', 'email', 'password'] as const;
type Field = (typeof fields)[number];

export function SetupPage() {
  const navigate = useNavigate();
  const verb = useVerb<SetupPageMutation>(setUp);
  const [values, setValues] = useState({ workspaceName: '', name: '', email: '', password: '' });
  useTitle(text.title);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const outcome = await verb.run({ ...values, timeZone });
    if (outcome.ok) await navigate('/', { replace: true });
  };
  const bind = (field: Field) => ({
    label: text[field],
    required: true,
    value: values[field],
    error: fieldError(verb.problem, field),
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [field]: value }));
    },
  });

  return (
    <DoorPage title={text.title} intro={text.intro}>
      <form onSubmit={(event) => void submit(event)}>
        <TextInput {...bind('workspaceName')} autoComplete="organization" autoFocus />
        <TextInput {...bind('name')} autoComplete="name" />
        <TextInput {...bind('email')} type="email" autoComplete="username" />
        <PasswordInput
          {...bind('password')}
          description={text.passwordHint}
          autoComplete="new-password"
        />
        <ProblemNote problem={formError(verb.problem, fields)} />
        <Button type="submit" fullWidth loading={verb.isRunning}>
          {text.submit}
        </Button>
      </form>
    </DoorPage>
  );
}
