import { browser } from '../browser.ts';
import type { FromPage, MarkAnswer } from '../messages.ts';

/** Waits between questions, in milliseconds; the last one is repeated. */
const WAITS = [200, 400, 800, 1_600, 2_000];

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
  try {
    const noted: unknown = await browser.runtime.sendMessage(message);
    return noted === true;
  } catch {
    return false;
  }
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
    const answer = await ask(question);
    if (answer !== null) return answer;
    await pause(WAITS[Math.min(round, WAITS.length - 1)] ?? 0);
  }
  return null;
}

async function ask(question: FromPage): Promise<MarkAnswer | null> {
  try {
    const answer: MarkAnswer | null | undefined = await browser.runtime.sendMessage(question);
    return answer ?? null;
  } catch {
    // "message channel closed", "Receiving end does not exist": the worker starts anew with the next message.
    return null;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
