import { hostOf } from '../lib/host-of.ts';
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
      throw new BadgeProblem('read.unrecognised', { found: 'address' });
    case 'wrapped':
      throw new BadgeProblem('read.address-damaged');
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
      const located = (await platform.locate?.(match, { http, platformOfHost })) ?? { pointer: match.json, shownOn: null };
      return { kind: 'url', carried: { kind: 'pointer', url: located.pointer }, servedFrom: null, shownOn: located.shownOn };
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
    // The host's word about this very address: parse asks it again (it is kept) and says withdrawn, or not there.
    case 'withdrawn':
    case 'absent':
      return found(payloadOf('url', { kind: 'pointer', url: answer.url }, null));
    case 'document':
      return found(payloadOf('url', { kind: 'document', document: answer.document }, answer.url), answer.notes);
    case 'file':
      return fromFile(answer.bytes);
    case 'page':
      return fromPage(answer.url, answer.bytes, answer.headers, http);
  }
}

function payloadOf(kind: InputKind, carried: Carried, servedFrom: string | null): Payload {
  return { kind, carried, servedFrom, shownOn: null };
}

/** A picture or a token: what it holds is a copy, wherever it was served from. */
async function fromFile(bytes: Uint8Array): Promise<CheckResult> {
  const container = containerOf(bytes);
  if (!container) throw new BadgeProblem('read.unrecognised', { found: 'file' });
  const { carried, notes }: Contents = await container.read(bytes);
  return found(payloadOf('url', carried, null), notes);
}

async function fromPage(url: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>, http: Context['http']) {
  // With the parser of pages, which is large: most inputs are files and known platforms.
  const { readPage } = await import('./page/read-page.ts');
  for await (const lead of readPage(url, bytes, headers)) {
    const result = await follow(lead, http);
    if (result) return result;
  }
  throw new BadgeProblem('read.page-only', { host: hostOf(url) });
}

/** `null`: this lead gave nothing, the next one is tried. */
async function follow(lead: PageLead, http: Context['http']): Promise<CheckResult | null> {
  if (lead.kind === 'pointer') return found(payloadOf('url', { kind: 'pointer', url: lead.url }, null));
  const answer = await ask(http, lead.url, lead.kind === 'picture' ? 'image' : 'entry');
  if (answer.kind === 'document' && lead.kind === 'alternate') {
    return lead.accepts(answer.document)
      ? found(payloadOf('url', { kind: 'document', document: answer.document }, answer.url), answer.notes)
      : null;
  }
  if (answer.kind !== 'file') return null;
  try {
    return await fromFile(answer.bytes);
  } catch (error) {
    // A picture without a badge is what most pictures of a page are.
    if (error instanceof BadgeProblem && error.problem.code === 'read.no-badge') return null;
    throw error;
  }
}
