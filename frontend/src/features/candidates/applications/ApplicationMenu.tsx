import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCalendarPlus,
  IconCheck,
  IconDots,
  IconDoorExit,
  IconTrophy,
  IconUserX,
} from '@tabler/icons-react';

import { text } from './messages';

export type Turn = 'OURS' | 'CANDIDATES' | 'NOBODYS';

const turns: readonly Turn[] = ['OURS', 'CANDIDATES', 'NOBODYS'];

export function ApplicationMenu(props: {
  jobTitle: string;
  turn: Turn;
  onTurn: (turn: Turn) => void;
  onHire: () => void;
  onOpen: (dialog: 'reject' | 'withdraw' | 'interview') => void;
}) {
  const { jobTitle, turn, onTurn, onHire, onOpen } = props;
  return (
    <Menu position="bottom-end" withinPortal width={232}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={text.more(jobTitle)}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={() => onOpen('interview')}
        >
          {text.schedule}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrophy size={16} aria-hidden />} onClick={onHire}>
          {text.hire}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUserX size={16} aria-hidden />}
          onClick={() => onOpen('reject')}
        >
          {text.reject}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDoorExit size={16} aria-hidden />}
          onClick={() => onOpen('withdraw')}
        >
          {text.withdraw}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{text.turn}</Menu.Label>
        {turns.map((each) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={each === turn}
            rightSection={each === turn && <IconCheck size={16} aria-hidden />}
            onClick={() => onTurn(each)}
          >
            {text.turns[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
