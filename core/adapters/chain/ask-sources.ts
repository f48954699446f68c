import type { ChainSource } from '../../model/chain.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { ChainAnswer } from '../../ports.ts';
import { sourceError } from './source-fault.ts';

/** Operators that are asked at once, and whose word is waited for (threats.md T52). */
const AT_ONCE = 3;
/** A source that has not answered by then is given a companion, in milliseconds (threats.md §8). */
const SLOW_MS = 1_500;

/**
 * Asks three sources, and a further one for each that fails, is slow or does not know the transaction. Ends when three have told of
 * it, when all have answered, or with `stop`. Whoever has been asked and has not answered then says so, unless three have told:
 * who is fast decides nothing but how long it takes.
 *
 * @param sources of different operators, in the order in which they are asked
 * @param ask does not reject
 */
export function askSources(
  sources: readonly ChainSource[],
  ask: (source: ChainSource) => Promise<ChainAnswer>,
  stop: AbortSignal,
): Promise<ChainAnswer[]> {
  return new Promise((resolve) => {
    const answers = new Map<ChainSource, ChainAnswer | null>();
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const told = () => [...answers.values()].filter((answer) => answer !== null && isTold(answer)).length;
    const open = () => [...answers.values()].includes(null);

    function end(): void {
      stop.removeEventListener('abort', end);
      for (const timer of timers) clearTimeout(timer);
      const enough = told() >= AT_ONCE;
      const late = (source: ChainSource) => (enough ? [] : [sourceError(source, new BadgeProblem('net.timeout'))]);
      resolve([...answers].flatMap(([source, answer]) => answer ?? late(source)));
    }

    function askNext(): void {
      const source = sources[answers.size];
      if (!source || stop.aborted) return;
      answers.set(source, null);
      let helped = false;
      const help = () => {
        if (!helped) askNext();
        helped = true;
      };
      const timer = setTimeout(help, SLOW_MS);
      timers.add(timer);
      void ask(source).then((answer) => {
        clearTimeout(timer);
        answers.set(source, answer);
        if (!isTold(answer)) help();
        if (told() >= AT_ONCE || !open()) end();
      });
    }

    stop.addEventListener('abort', end, { once: true });
    for (let count = 0; count < AT_ONCE; count++) askNext();
    if (answers.size === 0 || stop.aborted) end();
  });
}

/** Whether a source knows the transaction. */
export function isTold(answer: ChainAnswer): answer is Extract<ChainAnswer, { transaction: unknown }> {
  return 'transaction' in answer && answer.transaction !== null;
}
