import type { Report } from '../core/index.ts';
import type { AnswerParts } from './answer.ts';
import { type BadgeState, isDue } from './badge-state.ts';
import { checkerFor } from './checkers.ts';
import type { BadgeSource, CheckerOptions } from './contract.ts';

/** What is to be verified, and by which way. */
export interface Subject extends CheckerOptions {
  /** As the page's author wrote it. */
  src: string;
  /** `null`: that is no address of a badge. */
  source: BadgeSource | null;
  /** BCP 47, in which the answer will be said: its words are loaded while the badge is verified. */
  lang: string;
}

/** What a verification tells the element that it is for. */
export interface Listener {
  /** Something is to be drawn anew. */
  changed: () => void;
  /** An answer has come, and what draws it; `before` is where things stood until then. */
  answered: (report: Report, before: BadgeState, parts: AnswerParts) => void;
}

/** The verification of one badge: one at a time, and an answer that comes too late is nobody's. */
export class Verification {
  #state: BadgeState = { kind: 'idle' };
  #subject: Subject | null = null;
  #run: AbortController | null = null;
  /** The visitor asked for the check under way, and waits for it. */
  #wanted = false;
  readonly #listener: Listener;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  get state(): BadgeState {
    return this.#state;
  }

  get busy(): boolean {
    return this.#run !== null;
  }

  /** The answer to show; `null` while the visitor waits for one. */
  get report(): Report | null {
    return this.#state.kind === 'done' && !this.#wanted ? this.#state.report : null;
  }

  /** Begins anew where something else is to be verified than was. */
  follow(subject: Subject): boolean {
    const before = this.#subject;
    this.#subject = subject;
    if (before && before.src === subject.src && before.source?.url === subject.source?.url && before.relay === subject.relay)
      return false;
    this.#end();
    this.#state = { kind: subject.src && !subject.source ? 'refused' : 'idle' };
    return true;
  }

  /** Checks if it is time to: whoever calls this looks at the badge. */
  attend(): void {
    if (!this.#subject?.source || this.#run || !isDue(this.#state, Date.now(), navigator.onLine)) return;
    // What comes of it is in the state.
    this.check(this.#state.kind !== 'idle').catch(() => {});
  }

  /** Checks because the visitor asked for it. */
  again(): void {
    this.#wanted = true;
    this.check(true).catch(() => {});
  }

  /**
   * Checks now.
   *
   * @param fresh ask again, whatever is kept
   * @throws AbortError where something else is to be verified meanwhile, or the badge has left the page
   */
  async check(fresh: boolean): Promise<Report> {
    const { source, relay, site, lang } = this.#subject ?? { source: null, relay: null, site: '', lang: '' };
    if (!source) throw new TypeError('src is no address of a badge');
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    const before = this.#state;
    if (before.kind !== 'done') this.#state = { kind: 'checking' };
    this.#listener.changed();
    try {
      const [checker, { toAnswer }] = await Promise.all([checkerFor({ relay, site }), import('./to-answer.ts')]);
      run.signal.throwIfAborted();
      const { answerParts } = toAnswer;
      const [found] = await Promise.all([checker.check(source, { signal: run.signal, fresh }), answerParts.learn(lang)]);
      const report = answerParts.capReport(found);
      run.signal.throwIfAborted();
      this.#finish(after(report, before));
      this.#listener.answered(report, before, answerParts);
      return report;
    } catch (error) {
      if (this.#run === run) this.#finish(failed(before));
      throw error;
    }
  }

  /** Ends what is under way. */
  stop(): void {
    this.#end();
    if (this.#state.kind === 'checking') this.#state = { kind: 'idle' };
  }

  #end(): void {
    this.#run?.abort();
    this.#run = null;
    this.#wanted = false;
  }

  #finish(state: BadgeState): void {
    this.#state = state;
    this.#run = null;
    this.#wanted = false;
    this.#listener.changed();
  }
}

/** Without a network nothing can be finished: what was known stays, with the date of then. */
function after(report: Report, before: BadgeState): BadgeState {
  const isCutOff = report.verdict === 'incomplete' && !navigator.onLine;
  return isCutOff ? failed(before) : { kind: 'done', at: Date.now(), report };
}

function failed(before: BadgeState): BadgeState {
  const at = Date.now();
  return before.kind === 'done' ? { ...before, at } : { kind: navigator.onLine ? 'error' : 'offline', at };
}
