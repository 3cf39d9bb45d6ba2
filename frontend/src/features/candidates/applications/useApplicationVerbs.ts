import { useState } from 'react';

import { send, type Problem } from '@/lib/relay/verb';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type { applicationVerbsHireMutation } from './__generated__/applicationVerbsHireMutation.graphql';
import type { applicationVerbsMoveMutation } from './__generated__/applicationVerbsMoveMutation.graphql';
import type { applicationVerbsReopenMutation } from './__generated__/applicationVerbsReopenMutation.graphql';
import type {
  applicationVerbsTurnMutation,
  Turn,
} from './__generated__/applicationVerbsTurnMutation.graphql';
import { hireApplication, moveApplication, reopenApplication, setTurn } from './applicationVerbs';
import { text } from './messages';

type Done =
  | { readonly ok: true; readonly value: { readonly activityId: string | null | undefined } }
  | { readonly ok: false; readonly problem: Problem };

type Card = { readonly id: string; readonly version: number };

/** What is done with a card at one press, each with its way back, and what stood against the last of them. */
export function useApplicationVerbs({ id, version }: Card) {
  const { changed } = usePanel();
  const [problem, setProblem] = useState<Problem | null>(null);
  const finish = (sentence: string, outcome: Done) => {
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    changed();
    showUndoToast(sentence, outcome.value.activityId, changed);
  };
  const move = async (stage: { id: string; name: string }) => {
    const input = { applicationId: id, toStageId: stage.id, expectedVersion: version };
    const outcome = await send<applicationVerbsMoveMutation>(moveApplication, { input });
    finish(text.moved(stage.name), outcome);
  };
  const hire = async () => {
    const input = { applicationId: id, expectedVersion: version };
    finish(text.hired, await send<applicationVerbsHireMutation>(hireApplication, { input }));
  };
  const reopen = async () => {
    const input = { applicationId: id };
    finish(text.reopened, await send<applicationVerbsReopenMutation>(reopenApplication, { input }));
  };
  const giveTurn = async (turn: Turn) => {
    const input = { applicationId: id, turn };
    finish(text.turnSet, await send<applicationVerbsTurnMutation>(setTurn, { input }));
  };
  return { problem, move, hire, reopen, giveTurn };
}
