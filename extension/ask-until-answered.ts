import { browser } from './browser.ts';
import type { FromPage } from './messages.ts';

/** Milliseconds between two questions: each wait is twice the one before, up to the last. A worker that was killed is back by then. */
const FIRST_WAIT = 200;
const LAST_WAIT = 2_000;

/**
 * What the background answers to a content script; nothing, where it does not.
 *
 * @param lost milliseconds until a question counts as lost: one that comes upon a worker at its end may be left without an answer, and
 *   without an error
 */
export async function answerTo<T>(message: FromPage, lost: number): Promise<T | null | undefined> {
  try {
    return await Promise.race([browser.runtime.sendMessage<FromPage, T | null | undefined>(message), pause(lost)]);
  } catch {
    // "message channel closed", "Receiving end does not exist": the worker starts anew with the next message.
    return undefined;
  }
}

/**
 * Asks until there is an answer. A worker that was killed, or that has too much to do, is asked again with the same words.
 *
 * @param goesOn whether to ask for this time, counted from 0
 * @returns `null` where it is not to be asked any more
 */
export async function askUntilAnswered<T>(
  message: FromPage,
  lost: number,
  goesOn: (round: number) => boolean,
): Promise<T | null> {
  for (let round = 0; goesOn(round); round++) {
    const answer = await answerTo<T>(message, lost);
    if (answer) return answer;
    await pause(Math.min(FIRST_WAIT * 2 ** round, LAST_WAIT));
  }
  return null;
}

const pause = (milliseconds: number) => new Promise<undefined>((done) => setTimeout(done, milliseconds));
