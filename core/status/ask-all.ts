import type { Detail } from '../model/check.ts';
import type { CheckResult } from '../model/context.ts';
import { BadgeProblem, type Problem, problemClass } from '../model/problem.ts';

/** Places that are asked about one badge; each may be on another host. */
const MAX_PLACES = 20;

/** What came of one place. */
export interface Answer {
  problems: readonly Problem[];
  facts: Detail;
}

/** One place to ask; it throws a `BadgeProblem` where it has no answer. */
export type AskPlace = () => Promise<{ problems: readonly Problem[]; facts?: Detail }>;

/**
 * Asks every place where an issuer may say that a badge was withdrawn. The worst known answer wins; one place without an answer leaves
 * the whole unknown (threats.md T47). Where there is none, that is said.
 */
export async function askAll(questions: readonly AskPlace[]): Promise<CheckResult> {
  if (questions.length === 0) return { outcome: 'not-applicable', problems: [{ code: 'status.none', detail: {} }] };
  const answers = await Promise.all(questions.slice(0, MAX_PLACES).map(answerOf));
  const several = questions.length > 1;
  const problems = answers.flatMap(({ problems: own }, at) =>
    several ? own.map(({ code, detail }): Problem => ({ code, detail: { ...detail, entry: at + 1 } })) : own,
  );
  return { problems: [...partial(answers, questions.length), ...problems], facts: factsOf(answers, questions.length) };
}

/** What one place says, or why it says nothing. */
export async function answerOf(ask: AskPlace): Promise<Answer> {
  try {
    const { problems, facts = {} } = await ask();
    return { problems, facts };
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return { problems: error.all, facts: {} };
  }
}

/** Says that some entries had an answer and others had none, or were too many to be asked. */
function partial(answers: readonly Answer[], named: number): Problem[] {
  const unanswered = answers.filter(({ problems }) => isUnanswered(problems)).length;
  if (named > answers.length) return [{ code: 'status.partial', detail: { limit: MAX_PLACES } }];
  return unanswered > 0 && unanswered < named ? [{ code: 'status.partial', detail: { unanswered, entries: named } }] : [];
}

function isUnanswered(problems: readonly Problem[]): boolean {
  const classes = problems.map(({ code }) => problemClass(code));
  return classes.includes('unknown') && !classes.includes('fail');
}

/** Each entry its own: those of the second end in 2. */
function factsOf(answers: readonly Answer[], named: number): Detail {
  const own = answers.flatMap(({ facts }, at) =>
    Object.entries(facts).map(([name, value]) => [at === 0 ? name : `${name}${at + 1}`, value]),
  );
  return Object.fromEntries(named > 1 ? [...own, ['entries', named]] : own) as Detail;
}
