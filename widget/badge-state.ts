import type { Report } from '../core/index.ts';

/** Where the verification of one badge stands. `at` is when it came to that, ms since the epoch. */
export type BadgeState =
  | { kind: 'idle' | 'refused' }
  | { kind: 'checking' }
  | { kind: 'offline' | 'error'; at: number }
  | { kind: 'done'; at: number; report: Report };

const MINUTE = 60_000;
/** How old an answer may be before a badge that is looked at is checked again: issuers withdraw badges while pages are open. */
const KEEP_ANSWER = 10 * MINUTE;
/** How soon a check that came to nothing is tried again by itself. */
const RETRY = MINUTE;

/** Whether a badge that is near the viewport of a visible page is to be checked now. */
export function isDue(state: BadgeState, now: number, online: boolean): boolean {
  switch (state.kind) {
    case 'idle':
      return true;
    case 'done':
      return online && isOlder(state.at, KEEP_ANSWER, now);
    case 'offline':
      return online;
    case 'error':
      return online && isOlder(state.at, RETRY, now);
    default:
      return false;
  }
}

/** A clock that was set back makes an answer look as if it came from the future: it is old then, too. */
function isOlder(at: number, age: number, now: number): boolean {
  return now - at >= age || now < at;
}
