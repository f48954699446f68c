import { browser } from '../browser.ts';
import type { Examined, FromOurs, PictureAnswer, TabView } from '../messages.ts';

/** What the background answers to each question. */
export interface Answers {
  tab: TabView;
  check: Examined;
  examine: Examined;
  compare: Examined;
  endorsers: Examined;
  original: Examined;
  scan: boolean;
  trust: boolean;
  picture: PictureAnswer;
  clear: boolean;
}

/** A question of one kind. */
export type Question<T extends keyof Answers> = Extract<FromOurs, { t: T }>;
/** Puts a question to the background. Rejects where nobody answers. */
export type Ask = <T extends keyof Answers>(message: Question<T>) => Promise<Answers[T]>;

/** Milliseconds before each new try: the worker may have to start, and may be stopped while it works (threats.md §10). */
const PAUSES = [200, 400, 800, 1600, 2000];

/**
 * Asks the background, and asks again while it starts or when it was stopped over the question: every question may be repeated.
 *
 * @throws the last failure, after about five seconds without any answer
 */
export async function askBackground<T extends keyof Answers>(message: Question<T>, wait = pause): Promise<Answers[T]> {
  for (const ms of PAUSES) {
    const answer = await once(message).catch(() => undefined);
    if (answer !== undefined) return answer;
    await wait(ms);
  }
  const last = await once(message);
  if (last === undefined) throw new Error('the background does not answer');
  return last;
}

/** `undefined`: nobody has answered. */
async function once<T extends keyof Answers>(message: Question<T>): Promise<Answers[T] | undefined> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  return answer === null || answer === undefined ? undefined : (answer as Answers[T]);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}
