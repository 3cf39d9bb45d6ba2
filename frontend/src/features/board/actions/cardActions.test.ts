import { beforeEach, describe, expect, it, vi } from 'vitest';

import { boardOf } from '../model/board';
import { BoardStore } from '../model/boardStore';
import type { SentCard } from '../model/card';
import { makeCard, stages } from '../model/testBoards';
import { CardActions, type ActionReport } from './cardActions';

const sent = vi.hoisted(() => vi.fn<(mutation: unknown, variables: object) => Promise<unknown>>());
vi.mock('@/lib/relay/verb', () => ({ sendSurely: sent }));
vi.mock('@/lib/relay/undo', () => ({ undo: vi.fn<() => void>() }));

const toInterview = { stageId: 'interview', afterId: null, beforeId: null };
const toOffer = { stageId: 'offer', afterId: null, beforeId: null };

function sentCard(id: string, stageId: string, version: number): SentCard {
  const { rank, status, turn, turnSince, name, headline, candidateId } = makeCard(id);
  const candidate = { id: candidateId, name, headline, tags: [] };
  const enteredStageAt = '2026-01-05T00:00:00Z';
  return {
    id,
    rank,
    version,
    status,
    turn,
    turnSince,
    enteredStageAt,
    stage: { id: stageId },
    candidate,
  };
}

function success(id: string, stageId: string, version: number) {
  const application = sentCard(id, stageId, version);
  return { ok: true, value: { version, activityId: 'act_1', application } };
}

function start() {
  const cards = [makeCard('1'), makeCard('2')];
  const store = new BoardStore(boardOf({ version: 4, stages, cards }));
  const reports: ActionReport[] = [];
  return { store, reports, actions: new CardActions(store, (report) => reports.push(report)) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => void sent.mockReset());

describe('moving a card', () => {
  it('shows it at once, sends what was seen, and offers the way back', async () => {
    const { store, reports, actions } = start();
    sent.mockResolvedValue(success('1', 'interview', 5));
    actions.move('1', { ...toInterview, beforeId: '9' });
    expect(store.column('interview').ids).toEqual(['1']);
    await settled();
    expect(sent.mock.calls[0]?.[1]).toMatchObject({
      input: {
        applicationId: '1',
        toStageId: 'interview',
        afterApplicationId: null,
        beforeApplicationId: '9',
        expectedVersion: 4,
      },
    });
    expect(store.hasPending).toBe(false);
    expect(store.column('interview').ids).toEqual(['1']);
    expect(reports).toMatchObject([{ kind: 'done', card: { stageId: 'interview' } }]);
    expect(reports[0]).toHaveProperty('undo', expect.any(Function));
  });

  it('does not meet itself as somebody else', async () => {
    const { actions } = start();
    sent.mockResolvedValueOnce(success('1', 'interview', 9));
    sent.mockResolvedValueOnce(success('1', 'offer', 10));
    actions.move('1', toInterview);
    actions.move('1', toOffer);
    await settled();
    expect(sent.mock.calls[1]?.[1]).toMatchObject({ input: { expectedVersion: 9 } });
  });

  it('hires in a stage of the hired', async () => {
    const { store, actions } = start();
    const hired = { id: 'hired', name: 'Hired', kind: 'HIRED' as const, answerWithinDays: null };
    store.receive({ version: 5, changed: [], removed: [], stages: [...stages, hired] });
    sent.mockReturnValue(new Promise(() => undefined));
    actions.move('1', { stageId: 'hired', afterId: null, beforeId: null });
    await settled();
    expect(store.card('1')).toMatchObject({ stageId: 'hired', status: 'HIRED' });
  });
});

describe('a move that is refused', () => {
  const problem = { kind: 'JobClosed', message: 'This job is closed.', path: [] };

  it('goes back, with the reason', async () => {
    const { store, reports, actions } = start();
    sent.mockResolvedValue({ ok: false, problem });
    actions.move('1', toInterview);
    await settled();
    expect(store.column('applied').ids).toEqual(['1', '2']);
    expect(reports).toEqual([{ kind: 'refused', problem }]);
  });

  it('takes what was done after it back as well', async () => {
    const { store, actions } = start();
    sent.mockResolvedValue({ ok: false, problem });
    actions.move('1', toInterview);
    actions.move('1', toOffer);
    await settled();
    expect(sent).toHaveBeenCalledTimes(1);
    expect(store.column('applied').ids).toEqual(['1', '2']);
    expect(store.hasPending).toBe(false);
  });

  it('shows the card where a colleague has put it, and says who', async () => {
    const { store, reports, actions } = start();
    const meanwhile = { application: sentCard('1', 'offer', 6), by: { name: 'Maya' } };
    sent.mockResolvedValue({ ok: false, problem, result: { meanwhile } });
    actions.move('1', toInterview);
    await settled();
    expect(store.column('offer').ids).toEqual(['1']);
    expect(reports).toMatchObject([
      { kind: 'movedMeanwhile', by: 'Maya', card: { stageId: 'offer' } },
    ]);
  });
});

describe('rejecting', () => {
  it('takes the card off the board at once', async () => {
    const { store, actions } = start();
    sent.mockReturnValue(new Promise(() => undefined));
    actions.reject('1', 'rsn_1', 'Too far away');
    await settled();
    expect(store.column('applied').ids).toEqual(['2']);
    expect(sent.mock.calls[0]?.[1]).toMatchObject({
      input: { applicationId: '1', reasonId: 'rsn_1', note: 'Too far away', expectedVersion: 4 },
    });
  });
});
