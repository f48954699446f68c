/** Milliseconds: until what has come is looked at, and between two looks while more keeps coming. */
const SOON = 4;
const STORM = 100;

/** When to run something that is asked for again and again. */
export interface Pace {
  /** Asks for a run; those that ask before it are served by it. */
  ask: () => void;
  stop: () => void;
}

/** Runs soon after the first time of asking, and the more rarely the longer the asking goes on. */
export function createPace(run: () => void): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let gap = SOON;
  return {
    ask() {
      if (timer !== undefined) return;
      const now = performance.now();
      gap = now - last > 2 * STORM ? SOON : Math.min(2 * gap, STORM);
      timer = setTimeout(
        () => {
          timer = undefined;
          last = performance.now();
          run();
        },
        Math.max(SOON, last + gap - now),
      );
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
