import type { Turn } from '@/ui/promise/promise';

/** What a board is made of, as the app keeps it: flat, with times as numbers, so that comparing is cheap. */
export type Status = 'ACTIVE' | 'REJECTED' | 'WITHDRAWN' | 'HIRED';
export type StageKind = 'APPLIED' | 'SCREEN' | 'INTERVIEW' | 'ASSESSMENT' | 'OFFER' | 'HIRED';

export type Person = { readonly id: string; readonly name: string };
export type Tag = { readonly id: string; readonly name: string; readonly color: string };

export type Stage = {
  readonly id: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly answerWithinDays: number | null;
};

export type Card = {
  readonly id: string;
  readonly stageId: string;
  readonly rank: string;
  /** The board version at which it last changed. */
  readonly version: number;
  readonly status: Status;
  readonly turn: Turn;
  readonly turnSince: string;
  readonly promisedAt: string | null;
  /** Milliseconds since 1970, as are the other numbers that stand for times. */
  readonly enteredStageAt: number;
  /** The promise, for comparing. */
  readonly dueAt: number | null;
  readonly candidateId: string;
  readonly name: string;
  readonly headline: string;
  readonly owner: Person | null;
  readonly tags: readonly Tag[];
  /** What the text filter looks into. */
  readonly searchText: string;
};

/** A card as the server sends it, in the board, in deltas and in what mutations answer. */
export type SentCard = {
  readonly id: string;
  readonly rank: string;
  readonly version: number;
  readonly status: Status;
  readonly turn: Turn;
  readonly turnSince: string;
  readonly enteredStageAt: string;
  readonly promisedAt?: string | null;
  readonly stage: { readonly id: string };
  readonly candidate: {
    readonly id: string;
    readonly name: string;
    readonly headline: string;
    readonly owner?: Person | null;
    readonly tags: readonly Tag[];
  };
};

export type SentStage = {
  readonly id: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly answerWithinDays?: number | null;
};

export function toCard(sent: SentCard): Card {
  const { candidate } = sent;
  return {
    id: sent.id,
    stageId: sent.stage.id,
    rank: sent.rank,
    version: sent.version,
    status: sent.status,
    turn: sent.turn,
    enteredStageAt: Date.parse(sent.enteredStageAt),
    turnSince: sent.turnSince,
    promisedAt: sent.promisedAt ?? null,
    dueAt: sent.promisedAt == null ? null : Date.parse(sent.promisedAt),
    candidateId: candidate.id,
    name: candidate.name,
    headline: candidate.headline,
    owner: candidate.owner ?? null,
    tags: candidate.tags,
    searchText: searchable(`${candidate.name}\n${candidate.headline}`),
  };
}

export function toStage(sent: SentStage): Stage {
  const { id, name, kind, answerWithinDays } = sent;
  return { id, name, kind, answerWithinDays: answerWithinDays ?? null };
}

/** Without case and accents: who types "jose" finds José. */
export function searchable(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}

/** The order within a stage. Ranks are ASCII, so comparing strings compares bytes. */
export function byRank(a: Pick<Card, 'rank' | 'id'>, b: Pick<Card, 'rank' | 'id'>): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
