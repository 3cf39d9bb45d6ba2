import { Anchor, Button, PasswordInput, Skeleton, TextInput } from '@mantine/core';
import { Suspense, useState, type SubmitEvent } from 'react';
import { graphql, type PreloadedQuery } from 'react-relay/hooks';
import { useLoaderData } from 'react-router';

import { usePageQuery } from '@/lib/relay/pageQuery';
import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { DoorPage } from '@/ui/page/DoorPage';
import { useTitle } from '@/ui/page/useTitle';

import type { InvitationPageMutation } from './__generated__/InvitationPageMutation.graphql';
import type { InvitationPageQuery } from './__generated__/InvitationPageQuery.graphql';
import { text } from './messages';

const query = graphql`
  query InvitationPageQuery($token: String!) {
    invitation(token: $token) {
      workspaceName
      name
      email
      hasPassword
    }
  }
`;

const mutation = graphql`
  mutation InvitationPageMutation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      ... on AcceptInvitationSuccess @alias(as: "success") {
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

/** Where the link of an invitation leads: a name, a password, and one is in. */
export function InvitationPage() {
  const started = useLoaderData<PreloadedQuery<InvitationPageQuery>>();
  useTitle(text.title);
  return (
    <Suspense
      fallback={
        <DoorPage title={text.title} workspace="Rapport">
          <Skeleton height={200} />
        </DoorPage>
      }
    >
      <Invitation started={started} />
    </Suspense>
  );
}

function Invitation({ started }: { started: PreloadedQuery<InvitationPageQuery> }) {
  const { invitation } = usePageQuery<InvitationPageQuery>(query, started);
  if (invitation == null) {
    return (
      <DoorPage title={text.goneTitle} workspace="Rapport" intro={text.goneText}>
        <Anchor href="/sign-in">{text.signIn}</Anchor>
      </DoorPage>
    );
  }
  const { workspaceName, email } = invitation;
  return (
    <DoorPage title={text.title} workspace={workspaceName} intro={text.intro(workspaceName)}>
      <AcceptForm
        token={started.variables.token}
        email={email}
        name={invitation.name}
        hasPassword={invitation.hasPassword}
      />
    </DoorPage>
  );
}

const fields = ['name', 'password'] as const;

function AcceptForm(props: { token: string; email: string; name: string; hasPassword: boolean }) {
  const { token, hasPassword } = props;
  const verb = useVerb<InvitationPageMutation>(mutation);
  const [name, setName] = useState(props.name);
  const [password, setPassword] = useState('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await verb.run({ token, name, password });
    // A full load, so that nothing of whoever was signed in before stays in memory.
    if (outcome.ok) location.assign('/');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        label={text.email}
        type="email"
        readOnly
        autoComplete="username"
        value={props.email}
      />
      <TextInput
        label={text.name}
        required
        autoFocus
        dir="auto"
        autoComplete="name"
        value={name}
        error={fieldError(verb.problem, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={hasPassword ? text.ownPassword : text.password}
        description={hasPassword ? text.ownPasswordHint : text.passwordHint}
        autoComplete={hasPassword ? 'current-password' : 'new-password'}
        required
        value={password}
        error={fieldError(verb.problem, 'password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNote problem={formError(verb.problem, fields)} />
      <Button type="submit" fullWidth loading={verb.isRunning}>
        {text.submit}
      </Button>
    </form>
  );
}
