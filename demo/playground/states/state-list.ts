import { VERDICTS, type Verdict } from '../../../core/index.ts';

/** States without an answer. */
export const WAITING = ['idle', 'checking', 'offline', 'error', 'refused'] as const;

/** All that a badge on a page can look like. */
export type StateId = (typeof WAITING)[number] | Verdict;

/** In the order in which they are shown. */
export const STATES: readonly StateId[] = [...WAITING, ...VERDICTS];

const ORIGIN = 'https://states.example.org/';

/** What an element that is to be in a state has as `src`; `null`: none, which is how it stays idle. */
export function sourceOf(state: StateId): string | null {
  if (state === 'idle') return null;
  // No element asks for anything but https.
  return state === 'refused' ? 'ftp://states.example.org/refused' : ORIGIN + state;
}

/** The state that is meant by what an element asks for. */
export function stateAt(url: string): StateId | null {
  return STATES.find((state) => ORIGIN + state === url) ?? null;
}
