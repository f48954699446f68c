import { BadgeProblem } from '../model/problem.ts';
import { BREAKER, type BreakerLimits } from './limits.ts';
import type { NetCode } from './transport.ts';

/** Leave to ask one host, for one request. Settled once; what comes after that is ignored. */
export interface Pass {
  /** The one request that finds out whether the host is back; it is not tried twice. */
  readonly probe: boolean;
  succeed: () => void;
  fail: (code: NetCode, now: number) => void;
  /** Neither: nobody waited, or the fault was ours. */
  leave: () => void;
}

/** Leaves hosts alone that fail again and again. */
export interface Breaker {
  /**
   * @param now milliseconds since the epoch
   * @throws BadgeProblem net.rate-limited, with the last failure of the host beside it
   */
  enter: (host: string, now: number) => Pass;
}

interface State {
  /** Times, oldest first. */
  failures: number[];
  last: NetCode;
  openedAt: number | null;
  probing: boolean;
}

/**
 * A breaker per host (threats.md §8): opens after 5 failures in 60 s, lets one probe through after 60 s. A request counts once,
 * after its own tries, so that a hiccup of a second blocks nobody; an answer closes it and forgets.
 */
export function createBreaker(limits: BreakerLimits = BREAKER): Breaker {
  const states = new Map<string, State>();

  function fail(host: string, probe: boolean, code: NetCode, now: number): void {
    const state = states.get(host) ?? { failures: [], last: code, openedAt: null, probing: false };
    if (!states.has(host)) forgetOldest();
    states.set(host, state);
    state.last = code;
    // A request that began before it opened says nothing new about an open host.
    if (state.openedAt !== null && !probe) return;
    state.failures = [...state.failures.filter((time) => now - time < limits.windowMs), now];
    if (probe || state.failures.length >= limits.failures) {
      state.openedAt = now;
      state.probing = false;
    }
  }

  function forgetOldest(): void {
    const [oldest] = states.keys();
    if (states.size >= limits.hosts && oldest !== undefined) states.delete(oldest);
  }

  function refusal(host: string, state: State): BadgeProblem {
    const until = new Date((state.openedAt ?? 0) + limits.restMs).toISOString();
    return new BadgeProblem('net.rate-limited', { host, time: until }, [{ code: state.last, detail: { host } }]);
  }

  return {
    enter(host, now) {
      const state = states.get(host);
      const openedAt = state?.openedAt ?? null;
      const probe = state !== undefined && openedAt !== null;
      if (probe) {
        // A clock that was set back must not lengthen the rest.
        const rested = now - openedAt >= limits.restMs || now < openedAt;
        if (state.probing || !rested) throw refusal(host, state);
        state.probing = true;
      }
      let settled = false;
      const once = (settle: () => void) => {
        if (settled) return;
        settled = true;
        settle();
      };
      return {
        probe,
        succeed: () => once(() => states.delete(host)),
        fail: (code, at) => once(() => fail(host, probe, code, at)),
        leave: () =>
          once(() => {
            if (probe && state) state.probing = false;
          }),
      };
    },
  };
}
