import { BadgeProblem } from '../model/problem.ts';
import { GATE, type GateLimits } from './limits.ts';

/** Ends a turn. Further calls do nothing. */
export type Release = () => void;

/** Lets few requests through at once. */
export interface Gate {
  /**
   * Waits for a turn at `host`; rejects with the reason of `signal` when it is aborted first.
   *
   * @throws BadgeProblem net.rate-limited where too many wait already
   */
  enter: (host: string, signal: AbortSignal) => Promise<Release>;
}

interface Waiter {
  start: () => void;
}

/**
 * A gate of 6 at once and 2 a host (threats.md §8). In the order of arrival for each host; hosts take turns, so that a page full
 * of badges of one slow host holds nobody else up. It never idles while somebody may go.
 */
export function createGate(limits: GateLimits = GATE): Gate {
  const waiting = new Map<string, Set<Waiter>>();
  const active = new Map<string, number>();
  /** Hosts with somebody waiting and room for one more, in the order of their turns. */
  const ready = new Set<string>();
  let atOnce = 0;
  let waiters = 0;

  function review(host: string): void {
    const eligible = waiting.has(host) && (active.get(host) ?? 0) < limits.perHost;
    if (eligible) ready.add(host);
    else ready.delete(host);
  }

  function drop(host: string, waiter: Waiter): void {
    const queue = waiting.get(host);
    if (!queue?.delete(waiter)) return;
    waiters--;
    if (queue.size === 0) waiting.delete(host);
  }

  function admit(): void {
    for (const host of ready) {
      if (atOnce >= limits.atOnce) return;
      const [waiter] = waiting.get(host) ?? [];
      if (!waiter) continue;
      drop(host, waiter);
      atOnce++;
      active.set(host, (active.get(host) ?? 0) + 1);
      // Behind the others: a set is walked in the order of adding, and what is added meanwhile is walked too.
      ready.delete(host);
      review(host);
      waiter.start();
    }
  }

  function releaseOf(host: string): Release {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      atOnce--;
      const left = (active.get(host) ?? 1) - 1;
      if (left === 0) active.delete(host);
      else active.set(host, left);
      review(host);
      admit();
    };
  }

  return {
    enter(host, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (waiters >= limits.waiting) return reject(new BadgeProblem('net.rate-limited', { host }));
        const leave = () => {
          drop(host, waiter);
          review(host);
          reject(signal.reason);
        };
        const waiter: Waiter = {
          start: () => {
            signal.removeEventListener('abort', leave);
            resolve(releaseOf(host));
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        waiting.set(host, (waiting.get(host) ?? new Set()).add(waiter));
        waiters++;
        review(host);
        admit();
      });
    },
  };
}
