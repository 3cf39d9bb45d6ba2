import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { graphql } from 'react-relay/hooks';

import { send } from '@/lib/relay/verb';
import { useViewer } from '@/lib/viewer/viewer';
import { MenuButton } from '@/ui/flyout/MenuButton';
import { PersonMark, PersonName } from '@/ui/person/Person';
import { showToast } from '@/ui/toast/toasts';

import { text } from '../messages';
import type { AccountMenuSignOutMutation } from './__generated__/AccountMenuSignOutMutation.graphql';
import classes from './AccountMenu.module.css';

const signOutMutation = graphql`
  mutation AccountMenuSignOutMutation($input: SignOutInput!) {
    signOut(input: $input) {
      ... on SignOutSuccess @alias(as: "success") {
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

const schemes: readonly { value: MantineColorScheme; label: string }[] = [
  { value: 'auto', label: text.themeAuto },
  { value: 'light', label: text.themeLight },
  { value: 'dark', label: text.themeDark },
];

export function AccountMenu() {
  const { member, workspace } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const themes = schemes.map(({ value, label }) => ({
    label,
    isChosen: value === colorScheme,
    run: () => setColorScheme(value),
  }));
  const leave = { label: text.signOut, icon: IconLogout, run: () => void signOut() };
  return (
    <MenuButton
      className={classes['account']}
      menuLabel={text.account(member.name)}
      groups={[{ title: text.theme, actions: themes }, { actions: [leave] }]}
    >
      <PersonMark id={member.id} name={member.name} size={28} isBesideName />
      <span className={classes['words']}>
        <PersonName name={member.name} className={classes['name']} />
        <PersonName name={workspace.name} className={classes['workspace']} />
      </span>
    </MenuButton>
  );
}

async function signOut(): Promise<void> {
  const outcome = await send<AccountMenuSignOutMutation>(signOutMutation, { input: {} });
  if (!outcome.ok) {
    showToast({ text: outcome.problem.message, tone: 'problem' });
    return;
  }
  // A full load, so that nothing of this person's data stays in memory.
  location.assign('/sign-in');
}
