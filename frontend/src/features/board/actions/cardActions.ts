import { newKey } from '@/lib/ids/newKey';
import { undo } from '@/lib/relay/undo';
import { sendSurely, type Problem } from '@/lib/relay/verb';
import type { Turn } from '@/ui/promise/promise';

import type { BoardStore } from '../model/boardStore';
import { toCard, type Card, type SentCard } from '../model/card';
import type { Overlay, Place } from '../model/overlay';
import type { cardMutationsMoveMutation } from './__generated__/cardMutationsMoveMutation.graphql';
import type { cardMutationsRejectMutation } from './__generated__/cardMutationsRejectMutation.graphql';
import type { cardMutationsSetTurnMutation } from './__generated__/cardMutationsSetTurnMutation.graphql';
import type { cardMutationsWithdrawMutation } from './__generated__/cardMutationsWithdrawMutation.graphql';
import { moveMutation, rejectMutation, setTurnMutation, withdrawMutation } from './cardMutations';
import { CardQueues } from './cardQueues';

/** What a card's action came to, for whoever tells the user. */
export type ActionReport =
  | { kind: 'done'; card: Card; before: Card; undo: (() => void) | null }
  | { kind: 'movedMeanwhile'; card: Card; by: string | null }
  | { kind: 'undone' }
  | { kind: 'refused'; problem: Problem };

type Report = (report: ActionReport) => void;
type Common = { applicationId: string; expectedVersion: number; idempotencyKey: string };
type Answer =
  | { ok: true; value: { version: number; activityId?: string | null; application: SentCard } }
  | {
      ok: false;
      problem: Problem;
      result?: {
        error?: unknown;
        meanwhile?: { application: SentCard; by?: { name: string } | null } | null;
      };
    };

/**
 * Everything that is done to cards: shown at once, sent in order, and put right where the server says otherwise. What
 * can't be sent waits until the server is there again.
 */
export class CardActions {
  private readonly queues = new CardQueues();
  /** The version that this page's own last change gave a card: newer than what the user acted on, and not a conflict. */
  private readonly ownVersions = new Map<string, number>();

  constructor(
    private readonly store: BoardStore,
    private readonly report: Report,
  ) {}

  move(cardId: string, place: Place): void {
    const isHiring =
      this.store.allStages().find(({ id }) => id === place.stageId)?.kind === 'HIRED';
    const status = isHiring ? 'HIRED' : 'ACTIVE';
    const guess: Overlay = { kind: 'guess', cardId, place, status, at: Date.now() };
    this.act(cardId, guess, (input) =>
      sendSurely<cardMutationsMoveMutation>(moveMutation, {
        input: {
          ...input,
          toStageId: place.stageId,
          afterApplicationId: place.afterId,
          beforeApplicationId: place.beforeId,
        },
      }),
    );
  }

  reject(cardId: string, reasonId: string, note: string): void {
    this.act(cardId, { kind: 'leave', cardId }, (input) =>
      sendSurely<cardMutationsRejectMutation>(rejectMutation, {
        input: { ...input, reasonId, note },
      }),
    );
  }

  withdraw(cardId: string, reasonId: string | null, note: string): void {
    this.act(cardId, { kind: 'leave', cardId }, (input) =>
      sendSurely<cardMutationsWithdrawMutation>(withdrawMutation, {
        input: { ...input, reasonId, note },
      }),
    );
  }

  setTurn(cardId: string, turn: Turn): void {
    this.act(cardId, { kind: 'touch', cardId, turn }, ({ applicationId, idempotencyKey }) =>
      sendSurely<cardMutationsSetTurnMutation>(setTurnMutation, {
        input: { applicationId, idempotencyKey, turn },
      }),
    );
  }

  private act(cardId: string, overlay: Overlay, send: (input: Common) => Promise<Answer>): void {
    const before = this.store.card(cardId);
    if (before === undefined) return;
    const seen = this.store.version;
    const key = this.store.lay(overlay);
    const run = async () => {
      const expectedVersion = Math.max(seen, this.ownVersions.get(cardId) ?? 0);
      const answer = await send({
        applicationId: cardId,
        expectedVersion,
        idempotencyKey: newKey(),
      });
      return this.take(answer, before, key);
    };
    this.queues.add(cardId, run, () => this.store.retract(key));
  }

  private take(answer: Answer, before: Card, key: number): boolean {
    if (answer.ok) {
      const { version, activityId, application } = answer.value;
      const card = toCard(application);
      this.ownVersions.set(card.id, version);
      this.store.settle(key, card, version);
      const undo = activityId == null ? null : () => void this.takeBack(activityId);
      this.report({ kind: 'done', card, before, undo });
      return true;
    }
    const meanwhile = answer.result?.meanwhile;
    if (meanwhile == null) {
      this.store.retract(key);
      this.report({ kind: 'refused', problem: answer.problem });
    } else {
      const card = toCard(meanwhile.application);
      this.store.settle(key, card, card.version);
      this.report({ kind: 'movedMeanwhile', card, by: meanwhile.by?.name ?? null });
    }
    return false;
  }

  private async takeBack(activityId: string): Promise<void> {
    const outcome = await undo(activityId);
    this.report(outcome.ok ? { kind: 'undone' } : { kind: 'refused', problem: outcome.problem });
  }
}
