import type { RelayLimits } from './contract.ts';
import { refusal } from './refusal.ts';

/** How many requests may wait for targets at once. */
export interface Turns {
  /**
   * Gives back what ends the turn. Hosts that are known have turns of their own, which all others together cannot take.
   *
   * @throws Refusal 503 where the relay is full, 429 where this caller has taken its part of it
   */
  enter: (caller: string, known: boolean) => () => void;
  waiting: () => number;
}

/** Milliseconds after which there may be room again. */
const RETRY_MS = 1_000;

/**
 * Bounds what is under way, so that slow hosts fill neither memory nor the relay for everybody, and one caller cannot take all of it.
 */
export function createTurns({ waiting: most, waitingPerCaller }: Pick<RelayLimits, 'waiting' | 'waitingPerCaller'>): Turns {
  const callers = new Map<string, number>();
  const waiting = { known: 0, other: 0 };
  return {
    enter(caller, known) {
      const lane = known ? 'known' : 'other';
      const mine = callers.get(caller) ?? 0;
      if (waiting[lane] >= most) throw refusal(503, 'net.rate-limited', RETRY_MS);
      if (mine >= waitingPerCaller) throw refusal(429, 'net.rate-limited', RETRY_MS);
      waiting[lane]++;
      callers.set(caller, mine + 1);
      return () => {
        waiting[lane]--;
        const left = (callers.get(caller) ?? 1) - 1;
        if (left > 0) callers.set(caller, left);
        else callers.delete(caller);
      };
    },
    waiting: () => waiting.known + waiting.other,
  };
}
