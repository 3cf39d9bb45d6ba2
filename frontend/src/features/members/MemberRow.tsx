import { NativeSelect } from '@mantine/core';
import { IconDots, IconLink, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';

import { send, type Problem } from '@/lib/relay/verb';
import { useCan, useViewer } from '@/lib/viewer/viewer';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { MenuButton } from '@/ui/flyout/MenuButton';
import { PersonMark, PersonName } from '@/ui/person/Person';
import { showToast } from '@/ui/toast/toasts';

import type { MemberRow_member$key } from './__generated__/MemberRow_member.graphql';
import type { MemberRowMutation, Role } from './__generated__/MemberRowMutation.graphql';
import { DeactivateDialog } from './DeactivateDialog';
import { LinkDialog } from './LinkDialog';
import classes from './Members.module.css';
import { text } from './messages';
import { sendInvitation } from './sendInvitation';

const fragment = graphql`
  fragment MemberRow_member on Member {
    id
    name
    email
    role
    isActive
    isInvited
  }
`;

const mutation = graphql`
  mutation MemberRowMutation($input: UpdateMemberInput!) {
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

export const roles: readonly Role[] = ['ADMIN', 'RECRUITER', 'HIRING_MANAGER', 'VIEWER'];
type Dialog = 'deactivate' | { readonly link: string } | null;

export function MemberRow(props: { member: MemberRow_member$key }) {
  const member = useFragment(fragment, props.member);
  const { id, name, email, role, isActive, isInvited } = member;
  const viewer = useViewer();
  const canManage = useCan('MANAGE_MEMBERS');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const state = isActive ? (isInvited ? 'invited' : 'active') : 'inactive';

  const changeRole = async (next: Role) => {
    const input = { memberId: id, role: next };
    const outcome = await send<MemberRowMutation>(mutation, { input });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) showToast({ text: text.roleChanged(name, text.roles[next]) });
  };
  const inviteAgain = async () => {
    const outcome = await sendInvitation({ email, name, role });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok && outcome.value.link != null) setDialog({ link: outcome.value.link });
  };
  const actions = [
    ...(state === 'active'
      ? []
      : [{ label: text.inviteAgain, icon: IconLink, run: () => void inviteAgain() }]),
    ...(isActive
      ? [{ label: text.deactivate, icon: IconUserOff, run: () => setDialog('deactivate') }]
      : []),
  ];

  return (
    <li className={classes['member']} data-state={state}>
      <PersonMark id={id} name={name} size={32} isBesideName />
      <span className={classes['words']}>
        <span className={classes['name']}>
          <PersonName name={name} />
          {id === viewer.member.id && <span className={classes['quiet']}>({text.you})</span>}
        </span>
        <bdi className={classes['quiet']}>{email}</bdi>
      </span>
      <span className={classes['state']} data-state={state}>
        {text.states[state]}
      </span>
      {canManage && isActive ? (
        <NativeSelect
          size="xs"
          className={classes['role']}
          aria-label={text.roleOf(name)}
          value={role}
          onChange={(event) => void changeRole(event.currentTarget.value as Role)}
          data={roles.map((value) => ({ value, label: text.roles[value] }))}
        />
      ) : (
        <span className={classes['role']}>{text.roles[role]}</span>
      )}
      {canManage && (
        <MenuButton
          className={classes['more']}
          aria-label={text.more(name)}
          menuLabel={text.more(name)}
          groups={[{ actions }]}
        >
          <IconDots size={18} aria-hidden />
        </MenuButton>
      )}
      <div className={classes['problem']}>
        <ProblemNote problem={problem} />
      </div>
      {dialog === 'deactivate' && (
        <DeactivateDialog memberId={id} name={name} onClose={() => setDialog(null)} />
      )}
      {dialog !== null && dialog !== 'deactivate' && (
        <LinkDialog name={name} link={dialog.link} onClose={() => setDialog(null)} />
      )}
    </li>
  );
}
