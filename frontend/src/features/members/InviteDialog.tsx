import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { DialogForm } from '@/ui/dialog/DialogForm';
import { OneTimeDialog } from '@/ui/dialog/OneTimeDialog';

import type { inviteMutation, Role } from './__generated__/inviteMutation.graphql';
import { invite } from './invite';
import { text } from './messages';
import { roleChoices } from './roles';

const fields = ['name', 'email', 'role'] as const;

/** Asks whom to invite as what, and then shows the link to send them. */
export function InviteDialog(props: { onClose: () => void; onInvited: () => void }) {
  const { onClose, onInvited } = props;
  const verb = useVerb<inviteMutation>(invite);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('RECRUITER');
  const [link, setLink] = useState<string | null>(null);
  const submit = async () => {
    const outcome = await verb.run({ name, email, role });
    if (!outcome.ok) return;
    onInvited();
    setLink(outcome.value.link ?? null);
  };
  if (link !== null) return <LinkDialog name={name} link={link} onClose={onClose} />;
  return (
    <DialogForm
      title={text.inviteTitle}
      submitLabel={text.inviteSubmit}
      isRunning={verb.isRunning}
      problem={formError(verb.problem, fields)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={text.name}
        required
        data-autofocus
        dir="auto"
        value={name}
        error={fieldError(verb.problem, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={text.email}
        type="email"
        required
        value={email}
        error={fieldError(verb.problem, 'email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <NativeSelect
        label={text.role}
        description={text.roleHints[role]}
        value={role}
        error={fieldError(verb.problem, 'role')}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
        data={roleChoices}
      />
    </DialogForm>
  );
}

/** The link of an invitation, which the server shows once. */
export function LinkDialog(props: { name: string; link: string; onClose: () => void }) {
  return (
    <OneTimeDialog
      title={text.linkTitle(props.name)}
      explanation={text.linkText}
      label={text.link}
      value={props.link}
      copyLabel={text.copyLink}
      onClose={props.onClose}
    />
  );
}
