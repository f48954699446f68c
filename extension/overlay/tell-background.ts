import { browser } from '../browser.ts';
import type { FromPage, MarkAnswer } from '../messages.ts';

/** Milliseconds between two questions: each wait is twice the one before, up to the last. */
const FIRST_WAIT = 200;
const LAST_WAIT = 2_000;
/**
 * Until a question counts as lost, in milliseconds; no verdict takes longer unless others wait before it, and then both are
 * answered by the same. One that comes upon a worker at its end may be left without an answer, and without an error.
 */
const LOST_MS = 30_000;

/** Whether the extension that this script belongs to is still there: it is cut off when it is updated, disabled or removed. */
export function isOrphan(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/**
 * Tells the background something. @returns whether it has noted what the page shows: one that is stopped, or that has too much to
 * do, has not, and is told again
 */
export async function tell(message: FromPage): Promise<boolean> {
  return (await answerTo(message)) === true;
}

/**
 * Asks the background for a verdict until there is one. A worker that was killed, or that has too much to do, is asked again
 * with the same words, which do no harm.
 *
 * @returns `null` once nobody wants to know any more
 */
export async function askVerdict(
  question: Extract<FromPage, { t: 'verify' }>,
  wanted: () => boolean,
): Promise<MarkAnswer | null> {
  for (let round = 0; wanted() && !isOrphan(); round++) {
    const answer = await answerTo<MarkAnswer>(question);
    if (answer) return answer;
    await pause(Math.min(FIRST_WAIT * 2 ** round, LAST_WAIT));
  }
  return null;
}

/** What the background answers; nothing, where it does not. */
async function answerTo<T>(message: FromPage): Promise<T | null | undefined> {
  try {
    return await Promise.race([browser.runtime.sendMessage<FromPage, T | null | undefined>(message), pause(LOST_MS)]);
  } catch {
    // "message channel closed", "Receiving end does not exist": the worker starts anew with the next message.
    return undefined;
  }
}

const pause = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));
