import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { boardOf } from '../model/board';
import { BoardStore } from '../model/boardStore';
import { makeCard, stages } from '../model/testBoards';
import { followBoard } from './followBoard';

type Subscribed = {
  variables: { after: number };
  cacheConfig: { metadata: { resume: () => { after: number } } };
  onNext: (response: { boardChanges: object }) => void;
  onError: (error: Error) => void;
};

const requestSubscription = vi.hoisted(() =>
  vi.fn<(environment: unknown, config: Subscribed) => { dispose: () => void }>(),
);
const fetchBoard = vi.hoisted(() => vi.fn<(jobId: string) => Promise<unknown>>());
vi.mock('react-relay/hooks', () => ({ requestSubscription, graphql: () => null }));
vi.mock('@/lib/relay/environment', () => ({ environment: {} }));
vi.mock('./snapshot', () => ({ fetchBoard }));

const dispose = vi.fn<() => void>();

function follow() {
  const store = new BoardStore(boardOf({ version: 4, stages, cards: [makeCard('1')] }));
  const onJobChanged = vi.fn<() => void>();
  const onLost = vi.fn<() => void>();
  const stop = followBoard({ jobId: 'job_1', store, viewerId: 'mem_1', onJobChanged, onLost });
  return { store, stop, onJobChanged, onLost };
}

function subscribed(): Subscribed {
  const config = requestSubscription.mock.lastCall?.[1];
  if (config === undefined) throw new Error('nothing was subscribed to');
  return config;
}

const delta = (version: number) => ({
  boardChanges: {
    __typename: 'BoardDelta',
    version,
    actor: null,
    changed: [],
    removed: [],
    stages: null,
  },
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  requestSubscription.mockReturnValue({ dispose });
});
afterEach(() => void vi.useRealTimers());

describe('following a board', () => {
  it('starts after the version that was read, and resumes after the last one heard', () => {
    const { store } = follow();
    expect(subscribed().variables.after).toBe(4);
    subscribed().onNext(delta(5));
    expect(store.version).toBe(5);
    expect(subscribed().cacheConfig.metadata.resume()).toEqual({ after: 5 });
  });

  it.each([
    ['versions are missing', delta(9)],
    ['it is told to reload', { boardChanges: { __typename: 'BoardReload', version: 9 } }],
  ])('reads the board again when %s', async (_, change) => {
    const { store, onJobChanged } = follow();
    fetchBoard.mockResolvedValue(boardOf({ version: 9, stages, cards: [] }));
    subscribed().onNext(change);
    expect(dispose).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.version).toBe(9);
    expect(subscribed().variables.after).toBe(9);
    expect(onJobChanged).toHaveBeenCalledTimes(1);
  });

  it('tries until the board can be read', async () => {
    follow();
    fetchBoard.mockRejectedValueOnce(new Error('away'));
    fetchBoard.mockResolvedValueOnce(boardOf({ version: 9, stages, cards: [] }));
    subscribed().onError(new Error('refused'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(fetchBoard).toHaveBeenCalledTimes(2);
    expect(requestSubscription).toHaveBeenCalledTimes(2);
  });

  it('says when the job is not for this reader any more', async () => {
    const { onLost } = follow();
    fetchBoard.mockResolvedValue(null);
    subscribed().onNext({ boardChanges: { __typename: 'BoardReload', version: 9 } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(requestSubscription).toHaveBeenCalledTimes(1);
  });

  it('hears nothing after it was stopped', () => {
    const { store, stop } = follow();
    stop();
    subscribed().onNext(delta(5));
    expect(store.version).toBe(4);
    expect(dispose).toHaveBeenCalledTimes(1);
  });
});
