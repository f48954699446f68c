import { type Signal, signal } from '@preact/signals';
import type { Holder } from '../../core/index.ts';
import type { MarkAnswer } from '../messages.ts';
import { randomName } from './host-element.ts';
import type { BadgeLink } from './judge-link.ts';
import { askVerdict } from './tell-background.ts';

/** One badge shown by one person: however many links lead to it, it is asked about once. */
export interface Question {
  /** Names it on this page and on no other, and says nothing about it. */
  key: string;
  url: string;
  holder: Holder;
  answer: Signal<MarkAnswer | null>;
}

/** The questions of a page. */
export interface Questions {
  /** The question about a badge and a holder: always the same one for the same two, whichever of its addresses a link names. */
  of: (badge: BadgeLink, holder: Holder) => Question;
  /** Sees to it that there is an answer; at most six are waited for at once. */
  want: (question: Question) => void;
  /** Nobody waits for it now. An answer that is there stays. */
  drop: (question: Question) => void;
  /** Asks for every answer again; those that are there stand until the new ones have come. */
  refresh: () => void;
  /** Asks for those answers again that have aged. @param now milliseconds since the epoch */
  renew: (now: number) => void;
  stop: () => void;
}

/**
 * How old an answer may grow on a page that stays open, in milliseconds (threats.md §8); where somebody did not answer, first a
 * little longer than the background shows the same again, and then the more rarely the longer that goes on.
 */
const WHOLE_MS = 3_600_000;
const INCOMPLETE_MS = [65_000, 120_000, 300_000, 900_000];
/** One that may still be undone was up to six minutes old when it came; it is shown for ten (threats.md T53). */
const YOUNG_MS = 180_000;

/** Questions asked at once, and kept with their answers (threats.md T21). */
const AT_ONCE = 6;
const MOST_KEPT = 200;

/**
 * @param urgent which of those that wait stand where the viewer looks
 * @param give how a question is asked
 */
export function createQuestions(urgent: (question: Question) => boolean, give: typeof askVerdict = askVerdict): Questions {
  const known = new Map<string, Question>();
  const wanted = new Set<Question>();
  const waiting = new Set<Question>();
  /** What is asked now, by its round: an answer to an earlier round is no answer. */
  const asking = new Map<Question, number>();
  /** When an answer came, and how often in a row it was no whole one. */
  const given = new WeakMap<Question, { at: number; incomplete: number; young: boolean }>();
  // Of this page alone: the next one in the tab counts from one as well, and nothing said about one may be taken for the other's.
  const page = randomName();
  let round = 0;
  let count = 0;

  function next(): void {
    while (asking.size < AT_ONCE && waiting.size > 0) {
      const all = [...waiting];
      const question = all.find(urgent) ?? all[0];
      if (question) void put(question);
    }
  }

  async function put(question: Question): Promise<void> {
    const { key, url, holder } = question;
    const mine = round;
    waiting.delete(question);
    asking.set(question, mine);
    const answer = await give({ t: 'verify', key, url, holder }, () => wanted.has(question) && mine === round);
    if (asking.get(question) === mine) asking.delete(question);
    if (answer && mine === round) {
      const incomplete = answer.state === 'done' && answer.verdict === 'incomplete';
      const times = incomplete ? (given.get(question)?.incomplete ?? 0) + 1 : 0;
      given.set(question, { at: Date.now(), incomplete: times, young: answer.state === 'done' && answer.young === true });
      question.answer.value = answer;
    }
    next();
  }

  /** Old questions that nobody has any more make room for new ones. */
  function forget(): void {
    for (const [name, question] of known) {
      if (known.size < MOST_KEPT) return;
      if (!wanted.has(question)) known.delete(name);
    }
  }

  return {
    of(badge, holder) {
      const name = JSON.stringify([badge.key, holder]);
      const old = known.get(name);
      if (old) return old;
      forget();
      const question = { key: `${page} ${++count}`, url: badge.url, holder, answer: signal<MarkAnswer | null>(null) };
      known.set(name, question);
      return question;
    },
    want(question) {
      wanted.add(question);
      if (question.answer.value !== null || waiting.has(question) || asking.has(question)) return;
      waiting.add(question);
      queueMicrotask(next);
    },
    drop(question) {
      wanted.delete(question);
      waiting.delete(question);
    },
    refresh() {
      round++;
      asking.clear();
      for (const question of known.values()) {
        if (wanted.has(question)) waiting.add(question);
        // It would be shown again as it was.
        else question.answer.value = null;
      }
      next();
    },
    renew(now) {
      for (const question of wanted) {
        const answer = given.get(question);
        if (!answer || question.answer.value === null || waiting.has(question) || asking.has(question)) continue;
        if (now - answer.at > longest(answer)) waiting.add(question);
      }
      next();
    },
    stop() {
      round++;
      wanted.clear();
      waiting.clear();
    },
  };
}

function longest({ incomplete, young }: { incomplete: number; young: boolean }): number {
  if (young) return YOUNG_MS;
  return incomplete === 0 ? WHOLE_MS : (INCOMPLETE_MS[Math.min(incomplete, INCOMPLETE_MS.length) - 1] ?? WHOLE_MS);
}
