/** Runs what it is given, few at a time and in the order of asking; rejects with the reason of `signal` if that ends first. */
export type InTurn = <T>(run: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** Turns for `atOnce` at a time. */
export function createTurns(atOnce: number): InTurn {
  const waiting = new Set<() => void>();
  let running = 0;

  function enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (running < atOnce) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.delete(begin);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.add(begin);
    });
  }

  /** The turn goes to whoever waits longest. */
  function leave(): void {
    const [next] = waiting;
    if (!next) running -= 1;
    else {
      waiting.delete(next);
      next();
    }
  }

  return async (run, signal) => {
    await enter(signal);
    try {
      return await run();
    } finally {
      leave();
    }
  };
}
