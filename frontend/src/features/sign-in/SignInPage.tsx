import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { graphql } from 'react-relay/hooks';
import { useLoaderData, useNavigate } from 'react-router';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import type { Standing } from '@/lib/viewer/viewer';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { DoorPage } from '@/ui/page/DoorPage';
import { useTitle } from '@/ui/page/useTitle';

import type { SignInPageMutation } from './__generated__/SignInPageMutation.graphql';
import { text } from './messages';
import { nextAddress } from './nextAddress';

const signIn = graphql`
  mutation SignInPageMutation($input: SignInInput!) {
    signIn(input: $input) {
      ... on SignInSuccess @alias(as: "success") {
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

const fields = ['email', 'password'] as const;

export function SignInPage() {
  const instance = useLoaderData<Standing['instance']>();
  const navigate = useNavigate();
  const verb = useVerb<SignInPageMutation>(signIn);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  useTitle(text.title);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await verb.run({ email, password });
    if (outcome.ok) await navigate(nextAddress(location.href), { replace: true });
  };

  return (
    <DoorPage title={text.title} workspace={instance.name}>
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          label={text.email}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          value={email}
          error={fieldError(verb.problem, 'email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={text.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          error={fieldError(verb.problem, 'password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemNote problem={formError(verb.problem, fields)} />
        <Button type="submit" fullWidth loading={verb.isRunning}>
          {text.submit}
        </Button>
        {instance.isDemo && <p>{text.demo}</p>}
      </form>
    </DoorPage>
  );
}
