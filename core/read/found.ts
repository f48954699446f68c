import type { Answer, ForeignRelay } from '../model/answer.ts';
import type { CheckResult } from '../model/context.ts';
import type { Carried, InputKind, Payload } from '../model/payload.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import { containerOfFile } from './container-of.ts';

/** A payload with the remarks about its container. */
export function found(payload: Payload, problems: readonly Problem[] = []): CheckResult {
  return { found: { payload }, problems, facts: { kind: payload.kind } };
}

/** What was found at an address. */
export function payloadOf(kind: InputKind, carried: Carried, served: Payload['served'], foreign?: ForeignRelay): Payload {
  return { kind, carried, served, shownOn: null, ...(foreign !== undefined && { foreign }) };
}

/** What came through somebody's relay was served by nobody: it is a copy in hand. */
export function servedOf(asked: string, { url, foreign }: Extract<Answer, { kind: 'document' }>): Payload['served'] {
  return foreign === undefined ? { asked, url } : null;
}

/** A file that an address served. */
export type ServedFile = Pick<Extract<Answer, { kind: 'file' }>, 'bytes' | 'foreign'>;

/** A picture or a token: what it holds is a copy, wherever it was served from. */
export async function fromFile({ bytes, foreign }: ServedFile): Promise<CheckResult> {
  const container = await containerOfFile(bytes);
  if (!container) throw new BadgeProblem('read.unrecognised', { found: 'file' });
  try {
    const { carried, notes } = await container.read(bytes);
    return found(payloadOf('url', carried, null, foreign), notes);
  } catch (error) {
    if (foreign === undefined || !(error instanceof BadgeProblem)) throw error;
    // Whoever brought it may have broken it.
    throw new BadgeProblem('net.foreign-relay', { host: foreign });
  }
}
