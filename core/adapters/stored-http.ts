import { BadgeProblem } from '../model/problem.ts';
import type { HttpResponse, Ports } from '../ports.ts';
import { keepKey, keepMs } from './keep-answer.ts';
import { sleep } from './retry.ts';

/** One question and what came of it, as it is written down. */
export interface StoredAnswer {
  key: string;
  /** `null`: asked, and nothing has come yet. */
  response: HttpResponse | null;
  /** Milliseconds since the epoch: until then the answer may be used again; without one, when it was asked. */
  until: number;
  /** How often it was asked without an outcome: whoever asked has died over it. */
  unanswered: number;
}

/** Where answers outlive the program. What `get` gives is checked by the store: it may have been written by another version. */
export interface AnswerStore {
  get: (key: string) => Promise<StoredAnswer | undefined>;
  put: (answer: StoredAnswer) => Promise<void>;
  drop: (key: string) => Promise<void>;
}

/** What the stored answers work with. */
export interface StoredHttpOptions {
  /** Milliseconds since the epoch. */
  clock: () => number;
  store: AnswerStore;
  /** Rejects when the signal is aborted. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** An address that was asked this often without an outcome is asked again only by a program that has lived for a while (threats.md §10). */
const MOST_UNANSWERED = 3;
const LIVED_MS = 2_000;
/** As long after the last question, nothing is held against an address. */
const FORGOTTEN_MS = 60_000;
/** Of a question that nobody takes back. */
const NEVER = new AbortController().signal;

/**
 * Writes each question down before it is asked and each answer before it is handed on, so that a program that is stopped at any
 * moment and asks again goes on where it was: the steps of a verification are these answers (threats.md §10). Ages are those of
 * every kept answer. `fresh` asks again.
 *
 * An address that was asked three times while nobody lived to see an answer waits with the fourth: a program that is stopped again
 * at once never asks it. Rejects like `http`.
 */
export function storedHttp(http: Ports['http'], { clock, store, sleep: pause = sleep }: StoredHttpOptions): Ports['http'] {
  return async (request) => {
    const key = keepKey(request);
    const known = await store.get(key).catch(() => undefined);
    const now = clock();
    if (known?.response && known.until > now && arrived(known.response, now) && !request.fresh) return known.response;
    const unanswered = known && !known.response && now - known.until < FORGOTTEN_MS ? known.unanswered : 0;
    if (unanswered >= MOST_UNANSWERED) {
      await pause(LIVED_MS, request.signal ?? NEVER).catch(() => {
        throw new BadgeProblem('net.timeout', { host: new URL(request.url).hostname });
      });
    }
    await note({ key, response: null, until: clock(), unanswered: unanswered + 1 });
    let response: HttpResponse;
    try {
      response = await http(request);
    } catch (error) {
      // An outcome as well: the guard has its own way of leaving a host alone.
      await store.drop(key).catch(() => {});
      throw error;
    }
    const forMs = keepMs(request.purpose, response);
    if (forMs > 0) await note({ key, response, until: clock() + forMs, unanswered: 0 });
    else await store.drop(key).catch(() => {});
    return response;
  };

  /** A disk that is full makes nobody wait for an answer; what it held of an older one is better gone. */
  function note(answer: StoredAnswer): Promise<void> {
    return store.put(answer).catch(() => store.drop(answer.key).catch(() => {}));
  }
}

/** Milliseconds by which a clock may differ from itself. */
const CLOCK_MS = 300_000;

/** Whether an answer is of the past: what a clock that ran ahead has dated would hold until that time comes. */
function arrived({ receivedAt }: HttpResponse, now: number): boolean {
  return receivedAt <= now + CLOCK_MS;
}
