import type { Answer } from '../model/answer.ts';
import type { CheckResult } from '../model/context.ts';
import { BadgeProblem } from '../model/problem.ts';
import { containerOfFile } from './container-of.ts';
import { found, payloadOf } from './found.ts';

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
