import { answerTo, askUntilAnswered } from '../ask-until-answered.ts';
import { browser } from '../browser.ts';
import type { FromPage, MarkAnswer } from '../messages.ts';

/** Until a question counts as lost: no verdict takes longer unless others wait before it, and then both are answered by the same. */
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
  return (await answerTo(message, LOST_MS)) === true;
}

/**
 * Asks the background for a verdict until there is one. A worker that was killed, or that has too much to do, is asked again
 * with the same words, which do no harm.
 *
 * @returns `null` once nobody wants to know any more
 */
export function askVerdict(question: Extract<FromPage, { t: 'verify' }>, wanted: () => boolean): Promise<MarkAnswer | null> {
  return askUntilAnswered(question, LOST_MS, () => wanted() && !isOrphan());
}
