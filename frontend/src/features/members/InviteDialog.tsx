import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';

import { fieldError, formError, type Problem } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';

import type { Role } from './__generated__/MemberRowMutation.graphql';
import { LinkDialog } from './LinkDialog';
import { roles } from './MemberRow';
import classes from './Members.module.css';
import { text } from './messages';
import { sendInvitation } from './sendInvitation';

const fields = ['name', 'email', 'role'] as const;

export function InviteDialog({
  onClose,
  onInvited,
}: {
  onClose: () => void;
  onInvited: () => void;
}) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('RECRUITER');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setSending(true);
    const outcome = await sendInvitation({ name, email, role });
    setSending(false);
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    onInvited();
    setLink(outcome.value.link ?? null);
  };
  if (link !== null) return <LinkDialog name={name} link={link} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.inviteTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form className={classes['form']} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={text.name}
          required
          data-autofocus
          dir="auto"
          value={name}
          error={fieldError(problem, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={text.email}
          type="email"
          required
          value={email}
          error={fieldError(problem, 'email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <NativeSelect
          label={text.role}
          description={text.roleHints[role]}
          value={role}
          error={fieldError(problem, 'role')}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
          data={roles.map((value) => ({ value, label: text.roles[value] }))}
        />
        <ProblemNote problem={formError(problem, fields)} />
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={isSending}>
            {text.inviteSubmit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
