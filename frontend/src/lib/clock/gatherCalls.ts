export type GatheredCalls = { readonly call: () => void; readonly stop: () => void };

/**
 * Runs `work` once for all calls within `milliseconds` of the first, and never twice at a time: a call while it runs is
 * answered by one more run. `work` must not reject.
 */
export function gatherCalls(milliseconds: number, work: () => Promise<void>): GatheredCalls {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;
  const run = async () => {
    timer = undefined;
    isRunning = true;
    isWanted = false;
    await work();
    isRunning = false;
    if (isWanted) call();
  };
  const call = () => {
    isWanted = true;
    if (isRunning || isStopped) return;
    timer ??= setTimeout(() => void run(), milliseconds);
  };
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
  };
  return { call, stop };
}
