import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { gatherCalls } from './gatherCalls';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('gathered calls', () => {
  it('run once for all calls within the time', async () => {
    const work = vi.fn<() => Promise<void>>(async () => {});
    const { call } = gatherCalls(1000, work);
    call();
    await vi.advanceTimersByTimeAsync(600);
    call();
    await vi.advanceTimersByTimeAsync(399);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('run once more for calls that came meanwhile, and never twice at a time', async () => {
    const finishes: (() => void)[] = [];
    const work = vi.fn<() => Promise<void>>(() => new Promise((resolve) => finishes.push(resolve)));
    const { call } = gatherCalls(1000, work);
    call();
    await vi.advanceTimersByTimeAsync(1000);
    call();
    call();
    await vi.advanceTimersByTimeAsync(5000);
    expect(work).toHaveBeenCalledTimes(1);
    finishes[0]?.();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('run no more after they were stopped', async () => {
    const work = vi.fn<() => Promise<void>>(async () => {});
    const { call, stop } = gatherCalls(1000, work);
    call();
    stop();
    call();
    await vi.advanceTimersByTimeAsync(5000);
    expect(work).not.toHaveBeenCalled();
  });
});
