import { utf8 } from '../lib/utf8.ts';
import type { CheckResult, Context } from '../model/context.ts';
import { BadgeProblem, type Problem, type ProblemCode } from '../model/problem.ts';
import type { BadgeInput } from '../model/report.ts';
import { readAddress } from './address.ts';
import { isAddressAlone } from './address-in.ts';
import { carriedFromText } from './carried.ts';
import { firstByte } from './containers/first-byte.ts';
import { containerOf } from './containers/registry.ts';

/** Finds the credential in what somebody brought: an address out of a code, a file, a text. */
export async function readGiven(input: BadgeInput, context: Context): Promise<CheckResult> {
  if ('text' in input) return readText(input.text, context);
  if ('url' in input) return readSeen(input, context);
  try {
    return await readBytes(input.bytes, context);
  } catch (error) {
    const { codes } = input;
    const isBare = error instanceof BadgeProblem && BARE.has(error.problem.code);
    if (!codes || !isBare) throw error;
    throw new BadgeProblem(codes.fault, { in: codes.in, ...(codes.limit !== undefined && { limit: codes.limit }) });
  }
}

/** Says that no badge of its own was found in a file; what the codes in it came to is worth more then. */
const BARE: ReadonlySet<ProblemCode> = new Set(['read.unrecognised', 'read.no-badge', 'read.too-large']);

/** Anybody can print a true badge's code beside another name: it is said of what is shown, whatever comes of it. */
async function readSeen({ url, seenIn }: Extract<BadgeInput, { url: string }>, context: Context): Promise<CheckResult> {
  const note: Problem = { code: 'read.from-code', detail: seenIn ? { in: seenIn } : {} };
  const result = await besideNotes(readAddress(url, context), [note]);
  return { ...result, problems: [note, ...(result.problems ?? [])] };
}

async function readBytes(bytes: Uint8Array, context: Context): Promise<CheckResult> {
  const container = containerOf(bytes);
  if (!container) {
    const address = addressInFile(bytes);
    if (address === null) throw new BadgeProblem('read.unrecognised', { found: 'file' });
    return readAddress(address, context);
  }
  const { carried, notes } = await container.read(bytes);
  // A baked address is read like a pasted one: unwrapped, matched, and refused where it must not be asked.
  if (carried.kind === 'pointer') {
    const result = await besideNotes(readAddress(carried.url, context), notes);
    return { ...result, problems: [...notes, ...(result.problems ?? [])] };
  }
  return {
    found: { payload: { kind: container.id, carried, served: null, shownOn: null } },
    problems: notes,
    facts: { kind: container.id },
  };
}

/** Bytes. A file that is longer holds more than an address. */
const MOST_OF_ADDRESS = 8_192;

/** The address that a text file holds and nothing else (open-badges.md §2), as somebody keeps one; `null`: it holds something else. */
function addressInFile(bytes: Uint8Array): string | null {
  const text = bytes.length > MOST_OF_ADDRESS ? '' : (utf8(bytes.subarray(firstByte(bytes))) ?? '').trim();
  return isAddressAlone(text) ? text : null;
}

/** Remarks about the container stay beside a fault that came up behind it. */
async function besideNotes(result: Promise<CheckResult>, notes: readonly Problem[]): Promise<CheckResult> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    throw new BadgeProblem(error.problem.code, error.problem.detail, [...error.beside, ...notes]);
  }
}

/** Pasted text: an address, a document, a token, the source of an SVG, or a code for embedding a badge in a page. */
async function readText(text: string, context: Context): Promise<CheckResult> {
  const trimmed = text.trim();
  if (isAddressAlone(trimmed)) return readAddress(trimmed, context);
  if (trimmed.startsWith('<')) {
    const bytes = new TextEncoder().encode(trimmed);
    if (containerOf(bytes)) return readBytes(bytes, context);
  }
  const carried = carriedFromText(trimmed, { allowUrl: false });
  if (!carried) {
    const address = /<[a-z]/i.test(trimmed) ? await embeddedIn(trimmed) : null;
    if (address === null) throw new BadgeProblem('read.unrecognised', { found: 'text' });
    return readAddress(address, context);
  }
  return {
    found: { payload: { kind: carried.kind === 'jws' ? 'jws' : 'json', carried, served: null, shownOn: null } },
    facts: { kind: carried.kind },
  };
}

/** With the parser of pages, which is large: hardly anybody pastes HTML. */
async function embeddedIn(html: string): Promise<string | null> {
  return (await import('./page/embedded-address.ts')).embeddedAddress(html);
}
