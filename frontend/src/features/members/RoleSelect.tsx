import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';
import { useRevalidator } from 'react-router';

import { send, useVerb, type Problem } from '@/lib/relay/verb';
import { DialogForm } from '@/ui/dialog/DialogForm';
import { text as common } from '@/ui/messages';
import { showToast } from '@/ui/toast/toasts';

import type { RoleSelect_member$key } from './__generated__/RoleSelect_member.graphql';
import type { Role, RoleSelectMutation } from './__generated__/RoleSelectMutation.graphql';
import classes from './Members.module.css';
import { text } from './messages';
import { roleChoices } from './roles';

const fragment = graphql`
  fragment RoleSelect_member on Member {
    id
    name
    role
  }
`;

const mutation = graphql`
  mutation RoleSelectMutation($input: UpdateMemberInput!) {
    updateMember(input: $input) {
      ... on UpdateMemberSuccess @alias(as: "success") {
        member {
          ...MemberRow_member
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

/** What a member may do, chosen in place. Giving up one's own rights can't be taken back alone, so that asks once. */
export function RoleSelect(props: {
  member: RoleSelect_member$key;
  isSelf: boolean;
  onProblem: (problem: Problem | null) => void;
}) {
  const { id, name, role } = useFragment(fragment, props.member);
  const { isSelf, onProblem } = props;
  const [ownNext, setOwnNext] = useState<Role | null>(null);
  const change = async (to: Role, back: Role | null) => {
    const input = { memberId: id, role: to };
    const outcome = await send<RoleSelectMutation>(mutation, { input });
    onProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    const undo = back !== null && { label: common.undo, run: () => void change(back, null) };
    showToast({
      text: text.roleChanged(name, text.roles[to]),
      ...(undo === false ? {} : { action: undo }),
    });
  };
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={text.roleOf(name)}
        value={role}
        onChange={(event) => {
          const next = event.currentTarget.value as Role;
          onProblem(null);
          if (isSelf) setOwnNext(next);
          else void change(next, role);
        }}
        data={roleChoices}
      />
      {ownNext !== null && (
        <OwnRoleDialog memberId={id} role={ownNext} onClose={() => setOwnNext(null)} />
      )}
    </>
  );
}

function OwnRoleDialog(props: { memberId: string; role: Role; onClose: () => void }) {
  const { memberId, role, onClose } = props;
  const verb = useVerb<RoleSelectMutation>(mutation);
  const { revalidate } = useRevalidator();
  const submit = async () => {
    const outcome = await verb.run({ memberId, role });
    if (!outcome.ok) return;
    onClose();
    // What this person may do decides what the whole app shows.
    await revalidate();
  };
  return (
    <DialogForm
      title={text.ownRoleTitle(text.roles[role])}
      submitLabel={text.ownRoleSubmit}
      isRunning={verb.isRunning}
      isDangerous
      problem={verb.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes['plain']}>{text.ownRoleText}</p>
    </DialogForm>
  );
}
