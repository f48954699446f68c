import { hostOf } from '../lib/host-of.ts';
import { MAX_ADDRESS_CHARACTERS } from '../lib/https-form.ts';
import type { Answer, ForeignRelay } from '../model/answer.ts';
import type { CheckResult, Context } from '../model/context.ts';
import type { Carried, Contents, InputKind, Payload } from '../model/payload.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import { ask } from './answer.ts';
import { type Address, canonicalAddress } from './canonical-address.ts';
import { containerOf } from './containers/registry.ts';
import type { PageLead } from './page/read-page.ts';
import { platformOfHost } from './platforms/registry.ts';

/** Finds the credential behind an address: by the platform's rule without asking for the page, else by what the address serves. */
export async function readAddress(text: string, { http }: Context): Promise<CheckResult> {
  const address = canonicalAddress(text);
  switch (address.kind) {
    case 'none':
      if (text.length > MAX_ADDRESS_CHARACTERS) throw new BadgeProblem('net.url-too-long');
      throw new BadgeProblem('read.unrecognised', { found: 'address' });
    case 'wrapped':
      throw new BadgeProblem('read.address-damaged');
    case 'short':
      throw new BadgeProblem('read.short-link');
    case 'platform':
      return found(await ofPlatform(address, http));
    case 'other':
      return ofServer(address.url, http);
  }
}

/** A payload with the remarks about its container. */
function found(payload: Payload, problems: readonly Problem[] = []): CheckResult {
  return { found: { payload }, problems, facts: { kind: payload.kind } };
}

async function ofPlatform(
  { platform, match, url }: Extract<Address, { kind: 'platform' }>,
  http: Context['http'],
): Promise<Payload> {
  const detail = { platform: platform.name, host: hostOf(url) };
  switch (match.kind) {
    case 'claim':
      throw new BadgeProblem('read.claim-link', { platform: platform.name });
    case 'list':
      throw new BadgeProblem('read.list-page', detail);
    case 'damaged':
      throw new BadgeProblem('read.address-damaged', detail);
    case 'closed':
      throw new BadgeProblem('read.platform-closed', detail);
    case 'no-badge':
      throw new BadgeProblem('read.no-badge', detail);
    case 'badge': {
      const located = (await platform.locate?.(match, { ask: (address) => ask(http, address, 'badge'), platformOfHost })) ?? {
        pointer: match.json,
        shownOn: null,
      };
      return { kind: 'url', carried: { kind: 'pointer', url: located.pointer }, served: null, shownOn: located.shownOn };
    }
  }
}

/** An address that no platform is known for: what it serves decides (open-badges.md §4.2). */
async function ofServer(url: string, http: Context['http']): Promise<CheckResult> {
  const answer = await ask(http, url, 'entry');
  switch (answer.kind) {
    case 'unusable': {
      const [first, ...beside] = answer.problems;
      throw new BadgeProblem(first.code, first.detail, beside);
    }
    // The host's word about this very address: parse asks it again (it is kept) and says withdrawn, not there, or not readable.
    case 'withdrawn':
    case 'absent':
    case 'refused':
      return found(payloadOf('url', { kind: 'pointer', url: answer.url }, null));
    case 'document':
      return found(
        payloadOf('url', { kind: 'document', document: answer.document }, servedOf(url, answer), answer.foreign),
        answer.notes,
      );
    case 'file':
      return fromFile(answer);
    case 'page':
      return fromPage(answer.url, answer.bytes, answer.headers, http);
  }
}

function payloadOf(kind: InputKind, carried: Carried, served: Payload['served'], foreign?: ForeignRelay): Payload {
  return { kind, carried, served, shownOn: null, ...(foreign !== undefined && { foreign }) };
}

/** What came through somebody's relay was served by nobody: it is a copy in hand. */
function servedOf(asked: string, { url, foreign }: Extract<Answer, { kind: 'document' }>): Payload['served'] {
  return foreign === undefined ? { asked, url } : null;
}

type ServedFile = Pick<Extract<Answer, { kind: 'file' }>, 'bytes' | 'foreign'>;

/** A picture or a token: what it holds is a copy, wherever it was served from. */
async function fromFile({ bytes, foreign }: ServedFile): Promise<CheckResult> {
  const container = containerOf(bytes);
  if (!container) throw new BadgeProblem('read.unrecognised', { found: 'file' });
  const { carried, notes }: Contents = await container.read(bytes);
  return found(payloadOf('url', carried, null, foreign), notes);
}

async function fromPage(url: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>, http: Context['http']) {
  // With the parser of pages, which is large: most inputs are files and known platforms.
  const { readPage } = await import('./page/read-page.ts');
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
  if (lead.kind === 'pointer') return found(payloadOf('url', { kind: 'pointer', url: lead.url }, null));
  if (lead.kind === 'credential') return found(payloadOf('url', { kind: 'document', document: lead.document }, null));
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
