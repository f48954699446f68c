import type { BadgeInput, Problem, Report } from '../core/index.ts';
import type { ReadCodes } from './contract.ts';

/** What a report says of a file without a badge of its own. */
const BARE: ReadonlySet<string> = new Set(['read.no-badge', 'read.unrecognised']);

/**
 * Verifies what somebody brought; where that is a file without a badge, what the codes in it come to.
 *
 * @param ask verifies one input
 * @returns the report, and the input that it is about
 */
export async function askWithCodes(
  ask: (input: BadgeInput) => Promise<Report>,
  given: BadgeInput,
  readCodes: ReadCodes | undefined,
): Promise<{ input: BadgeInput; report: Report }> {
  const report = await ask(given);
  const next = await inputByCodes(given, report, readCodes);
  return next ? { input: next, report: await ask(next) } : { input: given, report };
}

/**
 * What to verify next, where a file turned out to hold no badge: the address that a code in it names, or the file once more with
 * what came of looking for one. `null`: the first answer stands.
 *
 * @param readCodes left out: nothing here looks for codes
 */
export async function inputByCodes(
  input: BadgeInput,
  report: Report,
  readCodes: ReadCodes | undefined,
): Promise<BadgeInput | null> {
  if (!readCodes || !('bytes' in input) || input.codes) return null;
  const read = report.checks.find(({ check }) => check === 'read');
  const isLarge = read?.problems.some((problem) => isTooLarge(input.bytes, problem)) === true;
  if (!isLarge && !read?.problems.some(({ code }) => BARE.has(code))) return null;
  const answer = await readCodes(input.bytes);
  if (!answer) return null;
  if ('url' in answer) return { url: answer.url, seenIn: answer.in };
  const { fault, limit, in: seenIn } = answer;
  // Of a picture that could have held badge data it was said why it may hold none, or that it is too large: that helps more.
  const isPlain = isLarge || read?.problems.some(({ code }) => code === 'read.no-badge');
  if ((isPlain && fault === 'read.no-code') || (isLarge && fault === 'read.too-large')) return null;
  return { ...input, codes: { in: seenIn, fault, limit } };
}

/** A picture of which core looks at no part, since it is larger than badges are: an ordinary photograph may be, and hold a code. */
function isTooLarge(bytes: Uint8Array, { code, detail }: Problem): boolean {
  const { limitBytes } = detail;
  return code === 'read.too-large' && typeof limitBytes === 'number' && bytes.length > limitBytes;
}
