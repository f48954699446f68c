import { hostOf } from '../lib/host-of.ts';
import { MAX_ADDRESS_CHARACTERS } from '../lib/https-form.ts';
import type { CheckResult, Context } from '../model/context.ts';
import type { Payload } from '../model/payload.ts';
import { BadgeProblem } from '../model/problem.ts';
import { addressIn } from './address-in.ts';
import { ask } from './answer.ts';
import type { Address } from './canonical-address.ts';
import { found, fromFile, payloadOf, servedOf } from './found.ts';
import { platformOfHost } from './platforms/registry.ts';

/** Finds the credential behind an address: by the platform's rule without asking for the page, else by what the address serves. */
export async function readAddress(text: string, { http }: Context): Promise<CheckResult> {
  const address = await addressIn(text);
  switch (address.kind) {
    case 'none':
      if (text.length > MAX_ADDRESS_CHARACTERS) throw new BadgeProblem('net.url-too-long');
      throw new BadgeProblem('read.unrecognised', { found: 'address' });
    case 'wrapped':
      throw new BadgeProblem('read.address-damaged');
    case 'short':
      throw new BadgeProblem('read.short-link');
    case 'platform': {
      const { platform, match } = address;
      if (match.kind !== 'list' || match.json === undefined) return found(await ofPlatform(address, http));
      return (await import('./collection.ts')).readCollection(platform, match.json, http);
    }
    case 'other':
      return ofServer(address.url, http);
  }
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
      // With the parser of pages, which is large: most inputs are files and known platforms.
      return (await import('./page/follow-page.ts')).followPage(answer.url, answer.bytes, answer.headers, http);
  }
}
