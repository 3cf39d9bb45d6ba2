import { IconExternalLink, IconUserMinus, IconUserX } from '@tabler/icons-react';
import { useNavigate } from 'react-router';

import { ActionMenu, type ActionGroup } from '@/ui/flyout/ActionMenu';
import type { Turn } from '@/ui/promise/promise';

import { announcePosition } from '../actions/announcePosition';
import { useBoard, useMayMove, type BoardTools } from '../boardContext';
import { text } from '../messages';
import type { Card } from '../model/card';
import { placeAt } from '../model/places';

const turns: readonly { turn: Turn; label: string }[] = [
  { turn: 'OURS', label: text.turnOurs },
  { turn: 'CANDIDATES', label: text.turnCandidates },
  { turn: 'NOBODYS', label: text.turnNobodys },
];

/** Everything that can be done to one card. */
export function CardMenu(props: { cardId: string; anchor: HTMLElement; onClose: () => void }) {
  const { cardId, anchor, onClose } = props;
  const tools = useBoard();
  const mayMove = useMayMove();
  const navigate = useNavigate();
  const card = tools.store.card(cardId);
  if (card === undefined) return null;
  const open = {
    label: text.open,
    icon: IconExternalLink,
    run: () => void navigate(`/jobs/${tools.jobId}/candidates/${card.candidateId}`),
  };
  const groups: ActionGroup[] = [{ actions: [open] }];
  if (mayMove) groups.push(...changes(tools, card));
  return (
    <ActionMenu
      anchor={anchor}
      label={text.cardMenu(card.name)}
      groups={groups}
      onClose={onClose}
    />
  );
}

function changes(tools: BoardTools, card: Card): ActionGroup[] {
  const { store, actions, focus, open } = tools;
  const stages = store.allStages().map((stage) => ({
    label: stage.name,
    isChosen: stage.id === card.stageId,
    run: () => {
      if (stage.id === card.stageId) return;
      actions.move(card.id, placeAt(store, card.id, stage.id, 0));
      focus.request(card.id);
      announcePosition(tools, card.id);
    },
  }));
  const turnActions = turns.map(({ turn, label }) => ({
    label,
    isChosen: turn === card.turn,
    run: () => actions.setTurn(card.id, turn),
  }));
  const endings = [
    {
      label: text.reject,
      icon: IconUserX,
      isDangerous: true,
      run: () => open({ kind: 'reject', cardId: card.id }),
    },
    {
      label: text.withdraw,
      icon: IconUserMinus,
      run: () => open({ kind: 'withdraw', cardId: card.id }),
    },
  ];
  const move = { title: text.moveTo, actions: stages };
  if (card.status === 'HIRED') return [move];
  return [move, { title: text.turn, actions: turnActions }, { actions: endings }];
}
