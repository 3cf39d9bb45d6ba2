import { describe, expect, it, vi } from 'vitest';

import { CardQueues } from './cardQueues';

function task(log: string[], name: string, isDone = true) {
  return async () => {
    log.push(`${name} starts`);
    await Promise.resolve();
    log.push(`${name} ends`);
    return isDone;
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('what is done to one card', () => {
  it('is sent one after the other', async () => {
    const queues = new CardQueues();
    const log: string[] = [];
    queues.add('card', task(log, 'first'), vi.fn());
    queues.add('card', task(log, 'second'), vi.fn());
    await settled();
    expect(log).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
  });

  it('does not wait for another card', async () => {
    const queues = new CardQueues();
    const log: string[] = [];
    queues.add('card', task(log, 'first'), vi.fn());
    queues.add('other', task(log, 'second'), vi.fn());
    await settled();
    expect(log.slice(0, 2)).toEqual(['first starts', 'second starts']);
  });

  it('is dropped when what it built on fails, and starts afresh after that', async () => {
    const queues = new CardQueues();
    const log: string[] = [];
    const drop = vi.fn<() => void>();
    queues.add('card', task(log, 'first', false), vi.fn());
    queues.add('card', task(log, 'second'), drop);
    await settled();
    expect(drop).toHaveBeenCalledTimes(1);
    queues.add('card', task(log, 'third'), vi.fn());
    await settled();
    expect(log).toEqual(['first starts', 'first ends', 'third starts', 'third ends']);
  });
});
