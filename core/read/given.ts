import type { CheckResult, Context } from '../model/context.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import { readAddress } from './address.ts';
import { carriedFromText } from './carried.ts';
import { containerOf } from './containers/registry.ts';

/** Finds the credential in a file. */
export async function readBytes(bytes: Uint8Array, context: Context): Promise<CheckResult> {
  const container = containerOf(bytes);
  if (!container) throw new BadgeProblem('read.unrecognised', { found: 'file' });
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
export async function readText(text: string, context: Context): Promise<CheckResult> {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed) && !/\s/.test(trimmed)) return readAddress(trimmed, context);
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
