import {
  IconCalendarPlus,
  IconDots,
  IconDoorExit,
  IconTrophy,
  IconUserX,
} from '@tabler/icons-react';

import { MenuButton } from '@/ui/flyout/MenuButton';

import classes from '../panel/IconButton.module.css';
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
  const label = text.more(jobTitle);
  const verbs = [
    { label: text.schedule, icon: IconCalendarPlus, run: () => onOpen('interview') },
    { label: text.hire, icon: IconTrophy, run: onHire },
    { label: text.reject, icon: IconUserX, run: () => onOpen('reject') },
    { label: text.withdraw, icon: IconDoorExit, run: () => onOpen('withdraw') },
  ];
  const turnChoices = turns.map((each) => ({
    label: text.turns[each],
    isChosen: each === turn,
    run: () => onTurn(each),
  }));
  return (
    <MenuButton
      className={classes['button']}
      aria-label={label}
      menuLabel={label}
      groups={[{ actions: verbs }, { title: text.turn, actions: turnChoices }]}
    >
      <IconDots size={18} aria-hidden />
    </MenuButton>
  );
}
