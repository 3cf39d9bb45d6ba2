import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout } from '@tabler/icons-react';
import { graphql } from 'react-relay/hooks';

import { send } from '@/lib/relay/verb';
import { useViewer } from '@/lib/viewer/viewer';
import { PersonMark, PersonName } from '@/ui/person/Person';
import { showToast } from '@/ui/toast/toasts';

import type { AccountMenuSignOutMutation } from './__generated__/AccountMenuSignOutMutation.graphql';
import { text } from '../messages';
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
  return (
    <Menu position="top-start" width={216} withinPortal>
      <Menu.Target>
        <button type="button" className={classes['account']} aria-label={text.account(member.name)}>
          <PersonMark id={member.id} name={member.name} size={28} isBesideName />
          <span className={classes['words']} aria-hidden>
            <PersonName name={member.name} className={classes['name']} />
            <PersonName name={workspace.name} className={classes['workspace']} />
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text.theme}</Menu.Label>
        {schemes.map(({ value, label }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={value === colorScheme}
            rightSection={value === colorScheme && <IconCheck size={16} aria-hidden />}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => void signOut()}
        >
          {text.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
