import { text as uiText } from '@/ui/messages';
import { showToast } from '@/ui/toast/toasts';

import { text } from '../messages';
import type { BoardStore } from '../model/boardStore';
import type { Card } from '../model/card';
import { isOnBoard } from '../model/overlay';
import type { ActionReport } from './cardActions';

const turnWords = {
  OURS: text.turnOurs,
  CANDIDATES: text.turnCandidates,
  NOBODYS: text.turnNobodys,
} as const;

/** Tells the user what an action came to, with the way back where there is one. */
export function makeReport(store: BoardStore): (report: ActionReport) => void {
  const stageName = (card: Card) =>
    store.allStages().find(({ id }) => id === card.stageId)?.name ?? '';
  return (report) => {
    switch (report.kind) {
      case 'done': {
        const news = newsOf(report.before, report.card, stageName);
        if (news === null) return;
        const { undo } = report;
        showToast({
          text: news,
          isQuiet: report.card.stageId !== report.before.stageId,
          ...(undo === null ? {} : { action: { label: uiText.undo, run: undo } }),
        });
        return;
      }
      case 'movedMeanwhile': {
        const { card, by } = report;
        const sentence = isOnBoard(card)
          ? text.movedMeanwhile(card.name, stageName(card), by)
          : text.endedMeanwhile(card.name, by);
        showToast({ text: sentence, tone: 'problem' });
        return;
      }
      case 'undone':
        showToast({ text: text.undone });
        return;
      case 'refused':
        showToast({ text: report.problem.message, tone: 'problem' });
    }
  };
}

/** Null for what needs no words: a card that was put in another order is seen to be there. */
function newsOf(before: Card, after: Card, stageName: (card: Card) => string): string | null {
  if (after.status === 'REJECTED') return text.rejected(after.name);
  if (after.status === 'WITHDRAWN') return text.withdrawn(after.name);
  if (after.status === 'HIRED' && before.status !== 'HIRED') return text.hiredNews(after.name);
  if (after.stageId !== before.stageId) return text.moved(after.name, stageName(after));
  if (after.turn !== before.turn) return text.turnSet(after.name, turnWords[after.turn]);
  return null;
}
