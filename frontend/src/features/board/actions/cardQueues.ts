type Task = () => Promise<boolean>;

/**
 * One queue per card: what is done to a card is sent in the order in which it was done, each after the answer to the
 * one before. When a task fails, those that were waiting behind it built on something untrue and are dropped.
 */
export class CardQueues {
  private readonly waiting = new Map<string, { run: Task; drop: () => void }[]>();

  /** `run` answers whether it succeeded; `drop` is called instead if it is never run. */
  add(cardId: string, run: Task, drop: () => void): void {
    const queue = this.waiting.get(cardId);
    if (queue !== undefined) {
      queue.push({ run, drop });
      return;
    }
    const started = [{ run, drop }];
    this.waiting.set(cardId, started);
    void this.work(cardId, started);
  }

  private async work(cardId: string, queue: { run: Task; drop: () => void }[]): Promise<void> {
    for (let task = queue[0]; task !== undefined; task = queue[0]) {
      const isDone = await task.run();
      queue.shift();
      if (!isDone) for (const { drop } of queue.splice(0)) drop();
    }
    this.waiting.delete(cardId);
  }
}
