import type { Report, Verdict } from '../../../core/index.ts';
import type { Checker } from '../../../widget/contract.ts';
import { stateAt } from './state-list.ts';

/** A checker that brings each element into the state that its address names. @param reportOf works each report out once */
export function showChecker(reportOf: (verdict: Verdict) => Promise<Report>): Checker {
  const reports = new Map<Verdict, Promise<Report>>();
  return {
    check: async ({ url }, { signal }) => {
      const state = stateAt(url);
      switch (state) {
        case 'checking':
          return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
        case 'offline':
          return failWhile(false);
        case null:
        case 'idle':
        case 'refused':
        case 'error':
          return failWhile(true);
        default: {
          const report = reports.get(state) ?? reportOf(state);
          reports.set(state, report);
          return report;
        }
      }
    },
  };
}

/** Enough for a failure to reach the element that waits for it. */
const HOPS = 100;

/**
 * Failures one after another, each in one task of its own, because what the browser says of the network is said to all elements: an
 * answer that comes to another one meanwhile would be taken for cut off.
 */
let turn: Promise<unknown> = Promise.resolve();

function failWhile(isOnline: boolean): Promise<never> {
  const failing = turn.then(nextTask).then(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
    throw new Error('as if it could not be checked');
  });
  turn = failing.catch(fewHops).then(() => Reflect.deleteProperty(navigator, 'onLine'));
  return failing;
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Still in the same task. */
async function fewHops(): Promise<void> {
  for (let hop = 0; hop < HOPS; hop++) await null;
}
