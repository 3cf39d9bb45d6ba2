import { IconDots, IconLink, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';

import { send, type Problem } from '@/lib/relay/verb';
import { useCan, useViewer } from '@/lib/viewer/viewer';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { MenuButton } from '@/ui/flyout/MenuButton';
import type { Action } from '@/ui/flyout/ActionMenu';
import { PersonMark, PersonName } from '@/ui/person/Person';

import type { inviteMutation } from './__generated__/inviteMutation.graphql';
import type { MemberRow_member$key } from './__generated__/MemberRow_member.graphql';
import { DeactivateDialog } from './DeactivateDialog';
import { invite } from './invite';
import { LinkDialog } from './InviteDialog';
import classes from './Members.module.css';
import { text } from './messages';
import { RoleSelect } from './RoleSelect';
import { standingOf, type Standing } from './standing';

const fragment = graphql`
  fragment MemberRow_member on Member {
    id
    name
    email
    role
    isActive
    isInvited
    ...RoleSelect_member
  }
`;

type Dialog = { readonly kind: 'deactivate' } | { readonly kind: 'link'; readonly link: string };

export function MemberRow(props: { member: MemberRow_member$key }) {
  const member = useFragment(fragment, props.member);
  const { id, name, email, role } = member;
  const standing = standingOf(member);
  const isSelf = useViewer().member.id === id;
  const canManage = useCan('MANAGE_MEMBERS');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const makeLink = async () => {
    const outcome = await send<inviteMutation>(invite, { input: { email, name, role } });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok && outcome.value.link != null) {
      setDialog({ kind: 'link', link: outcome.value.link });
    }
  };
  const actions = actionsFor(standing, isSelf, {
    makeLink: () => void makeLink(),
    deactivate: () => setDialog({ kind: 'deactivate' }),
  });
  const close = () => setDialog(null);

  return (
    <li className={classes['member']} data-standing={standing}>
      <PersonMark id={id} name={name} size={32} isBesideName />
      <span className={classes['words']}>
        <span className={classes['name']}>
          <PersonName name={name} />
          {isSelf && <span className={classes['quiet']}>{text.you}</span>}
        </span>
        {email !== '' && <bdi className={classes['quiet']}>{email}</bdi>}
      </span>
      <div className={classes['role']}>
        {canManage && standing !== 'inactive' ? (
          <RoleSelect member={member} isSelf={isSelf} onProblem={setProblem} />
        ) : (
          text.roles[role]
        )}
      </div>
      {canManage && actions.length > 0 && (
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
      {dialog?.kind === 'deactivate' && (
        <DeactivateDialog
          memberId={id}
          name={name}
          hasJoined={standing === 'active'}
          onClose={close}
        />
      )}
      {dialog?.kind === 'link' && <LinkDialog name={name} link={dialog.link} onClose={close} />}
    </li>
  );
}

/** Nobody deactivates themselves: it would be done before they could read what it means. */
function actionsFor(
  standing: Standing,
  isSelf: boolean,
  run: { makeLink: () => void; deactivate: () => void },
): Action[] {
  const actions: Action[] = [];
  if (standing !== 'active') {
    const label = standing === 'invited' ? text.newLink : text.inviteAgain;
    actions.push({ label, icon: IconLink, run: run.makeLink });
  }
  if (standing !== 'inactive' && !isSelf) {
    const { deactivate, withdraw } = text;
    const label = standing === 'invited' ? withdraw : deactivate;
    actions.push({ label, icon: IconUserOff, isDangerous: true, run: run.deactivate });
  }
  return actions;
}
