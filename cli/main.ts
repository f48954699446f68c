import type { ReadCodes } from '../codes/contract.ts';
import { readHere } from '../codes/node/read-here.ts';
import { fetchTransport, type MembersProgress, type Report, type Transport, VERIFIER } from '../core/index.ts';
import { type Locale, loadLocale, present } from '../core/present/index.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { relay } from './commands/relay.ts';
import { replay } from './commands/replay.ts';
import { verifyAll } from './commands/verify.ts';
import { exitCodeOf, WRONG_USAGE } from './exit-code.ts';
import { sourcesOf } from './inputs.ts';
import { renderHuman } from './render/human.ts';
import { memberLine } from './render/member-line.ts';
import { type Progress, startProgress } from './render/progress.ts';
import { styleOf, wantsColour } from './render/style.ts';
import { readTrustList } from './trust-list.ts';
import { usageIn } from './usage.ts';
import { UsageError } from './usage-error.ts';

/** Everything outside of the program, so that a test can stand in for it. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: { write: (text: string) => unknown; isTTY?: boolean | undefined; columns?: number | undefined };
  stderr: { write: (text: string) => unknown; isTTY?: boolean | undefined };
  transport?: Transport;
  clock?: () => number;
  /** Looks for codes in files; absent: in this thread, however long it takes. */
  readCodes?: ReadCodes;
  /** Ends a command that runs until it is stopped; absent: the signals of the process do. */
  stop?: AbortSignal;
}

interface Answered {
  /** `id` of a recorded case, or the input as it was written. */
  key: { id: string } | { input: string };
  label: string;
  report: Report;
}

/** Runs one command line and says with which code to exit. */
export async function main(argv: readonly string[], around: Surroundings): Promise<number> {
  try {
    const args = readArguments(argv, around.env);
    if (args.command === 'help') return say(around, usageIn(args.locale));
    if (args.command === 'version') return say(around, VERIFIER);
    if (args.relay) return await relay(args.relay, around);
    return await answer(args, around);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.stderr.write(`tashika: ${error.message}\nTry: tashika --help\n`);
    return WRONG_USAGE;
  }
}

function say({ stdout }: Surroundings, text: string): 0 {
  stdout.write(`${text}\n`);
  return 0;
}

async function answer(args: Arguments, around: Surroundings): Promise<number> {
  const locale = await loadLocale(args.locale);
  const print = args.json ? printJson : printHuman(locale, around);
  let progress: Progress | null = null;
  const members: TellMembers = (input, turn) => {
    if (args.json || !around.stderr.isTTY) return;
    progress?.clear();
    const style = styleOf(wantsColour(around.stderr, around.env));
    const view = present(turn.report, { locale, surface: 'terminal' });
    around.stderr.write(memberLine(view, { ...turn, input }, style, around.stdout.columns ?? 80));
  };
  const answers = args.command === 'replay' ? replayAll(args) : await verifySources(args, around, members);
  progress = startProgress(answers.total, around.stderr);
  const verdicts: Report['verdict'][] = [];
  for await (const answered of answers.each) {
    verdicts.push(answered.report.verdict);
    progress.clear();
    around.stdout.write(print(answered));
    progress.step();
  }
  progress.clear();
  if (!args.json && verdicts.length > 1) around.stdout.write(`${summary(verdicts, locale)}\n`);
  return exitCodeOf(verdicts);
}

interface Answers {
  total: number;
  each: AsyncIterable<Answered>;
}

function replayAll({ inputs }: Arguments): Answers {
  async function* each(): AsyncGenerator<Answered> {
    for (const folder of inputs) {
      const { id, report } = await replay(folder);
      yield { key: { id }, label: id, report };
    }
  }
  return { total: inputs.length, each: each() };
}

/** Told of each badge of a list that is ready; `input` as in `MemberTurn`. */
type TellMembers = (input: number | null, turn: { ready: number; count: number; report: Report }) => void;

async function verifySources(args: Arguments, around: Surroundings, tell: TellMembers): Promise<Answers> {
  const sources = await sourcesOf(args.inputs, around.stdin);
  const { holder, now, record, chains, askEndorsers } = args;
  const trust = args.trustFile === null ? [] : await readTrustList(args.trustFile);
  const clock = around.clock ?? (() => Date.now());
  // Lines for a program are the same on every machine.
  const languages = args.json ? [] : [args.locale];
  const done = new Map<number, number>();
  const onMembers = (input: number, { count, ready }: MembersProgress) => {
    if (!ready) return;
    const sofar = (done.get(input) ?? 0) + 1;
    done.set(input, sofar);
    tell(sources.length > 1 ? input + 1 : null, { ready: sofar, count, report: ready.report });
  };
  const told = { holder, trust, now, record, chains, askEndorsers, languages, onMembers };
  const { readCodes = readHere, transport = fetchTransport() } = around;
  const job = { readCodes, transport, clock, ...told };
  async function* each(): AsyncGenerator<Answered> {
    for await (const { source, report } of verifyAll(sources, job)) {
      // A claim link or a wrapped address is not written out again: the report knows what may be kept.
      const { kind, url, seenIn } = report.input;
      const label = kind === 'url' && !seenIn ? (url ?? '(address not kept)') : source.label;
      yield { key: { input: label }, label, report };
    }
  }
  return { total: sources.length, each: each() };
}

function printJson({ key, report }: Answered): string {
  return `${JSON.stringify({ ...key, report })}\n`;
}

function printHuman(locale: Locale, around: Surroundings): (answered: Answered) => string {
  const style = styleOf(wantsColour(around.stdout, around.env));
  return ({ label, report }) => {
    const view = present(report, { locale, surface: 'terminal' });
    return `${renderHuman(label, { view, members: report.members }, locale, style, around.stdout.columns ?? 80)}\n\n`;
  };
}

/** How many inputs got which answer, the most frequent first. */
function summary(verdicts: readonly Report['verdict'][], locale: Locale): string {
  const counts = new Map<Report['verdict'], number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([verdict, count]) => `${count} × ${locale.verdicts[verdict].short}`).join(' · ');
}
