import { hostOf } from '../lib/host-of.ts';
import type { Answer } from '../model/answer.ts';
import type { CheckResult } from '../model/context.ts';
import { BadgeProblem } from '../model/problem.ts';
import { containerOfFile } from './container-of.ts';
import { found, payloadOf } from './found.ts';

/** A file that an address served. */
export type ServedFile = Pick<Extract<Answer, { kind: 'file' }>, 'url' | 'bytes' | 'notes' | 'foreign'>;

/** Hosts of services that save every uploaded picture anew, by which a badge is lost (open-badges.md §2.1). Held against the parsed host. */
const RE_ENCODES = /(?:^|\.)(?:googleusercontent\.com|licdn\.com|fbcdn\.net|cdninstagram\.com|whatsapp\.net|twimg\.com)$/;

/** A picture or a token: what it holds is a copy, wherever it was served from. */
export async function fromFile({ url, bytes, notes: ofAnswer, foreign }: ServedFile): Promise<CheckResult> {
  const container = await containerOfFile(bytes);
  if (!container) throw new BadgeProblem('read.unrecognised', { found: 'file' });
  try {
    const { carried, notes } = await container.read(bytes);
    return found(payloadOf('url', carried, null, foreign), [...ofAnswer, ...notes]);
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    // Whoever brought it may have broken it.
    if (foreign !== undefined) throw new BadgeProblem('net.foreign-relay', { host: foreign });
    const { code, detail } = error.problem;
    const host = hostOf(url);
    if (code !== 'read.no-badge' || !RE_ENCODES.test(host)) throw error;
    throw new BadgeProblem(code, detail, [...error.beside, { code: 'read.stripped-host', detail: { host } }]);
  }
}
