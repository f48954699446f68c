import { hostOf } from '../../lib/host-of.ts';
import type { CheckResult, Context } from '../../model/context.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { addressIn } from '../address-in.ts';
import { ask } from '../answer.ts';
import { found, payloadOf, servedOf } from '../found.ts';
import { fromFile, type ServedFile } from '../served-file.ts';
import { type PageLead, readPage } from './read-page.ts';

/** The badge that a page leads to. */
export async function followPage(
  url: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  http: Context['http'],
): Promise<CheckResult> {
  // A lead that comes to nothing does not hide the next one; only if none leads to a badge is the first trouble the answer.
  let trouble: BadgeProblem | null = null;
  for await (const lead of readPage(url, bytes, headers)) {
    const result = await follow(lead, http);
    if (result && !(result instanceof BadgeProblem)) return result;
    trouble ??= result;
  }
  throw trouble ?? new BadgeProblem('read.page-only', { host: hostOf(url) });
}

/** `null`: this lead gave nothing. A problem: there may be a badge, and this is why it was not had. */
async function follow(lead: PageLead, http: Context['http']): Promise<CheckResult | BadgeProblem | null> {
  if (lead.kind === 'pointer') return found(payloadOf('url', lead, null));
  if (lead.kind === 'credential') return found(payloadOf('url', { kind: 'document', document: lead.document }, null));
  // A known platform's address says which badge it is: its data is asked for, and no page or picture of it.
  const address = await addressIn(lead.url);
  if (address.kind === 'platform' && address.match.kind === 'badge' && !address.wrapped)
    return found(payloadOf('url', { kind: 'pointer', url: address.match.json }, null));
  const isPicture = lead.kind === 'picture';
  const answer = await ask(http, lead.url, isPicture ? 'image' : 'entry');
  switch (answer.kind) {
    case 'document':
      if (isPicture || !lead.accepts(answer.document)) return null;
      return found(
        payloadOf('url', { kind: 'document', document: answer.document }, servedOf(lead.url, answer), answer.foreign),
        answer.notes,
      );
    case 'withdrawn':
      return isPicture ? null : found(payloadOf('url', { kind: 'pointer', url: answer.url }, null));
    case 'refused':
      return isPicture ? null : answer.problem;
    case 'unusable': {
      const [first, ...beside] = answer.problems;
      return isPicture ? null : new BadgeProblem(first.code, first.detail, beside);
    }
    case 'file':
      return fromPicture(answer);
    default:
      return null;
  }
}

async function fromPicture(file: ServedFile): Promise<CheckResult | BadgeProblem | null> {
  try {
    return await fromFile(file);
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    // A picture without a badge is what most pictures of a page are.
    return error.problem.code === 'read.no-badge' ? null : error;
  }
}
