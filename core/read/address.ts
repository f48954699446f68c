import type { CheckResult, Context } from '../model/context.ts';
import type { Payload } from '../model/payload.ts';
import { BadgeProblem } from '../model/problem.ts';
import { addressIn } from './address-in.ts';
import { ask } from './answer.ts';
import { found, payloadOf, servedOf } from './found.ts';
import type { Located, Platform, PlatformMatch } from './platforms/contract.ts';
import { platformOfHost } from './platforms/registry.ts';

type BadgeMatch = Extract<PlatformMatch, { kind: 'badge' }>;

/** Finds the credential behind an address: by the platform's rule without asking for the page, else by what the address serves. */
export async function readAddress(text: string, { http }: Context): Promise<CheckResult> {
  const address = await addressIn(text);
  if (address.kind === 'other') return ofServer(address.url, http);
  if (address.kind === 'platform') {
    const { platform, match } = address;
    if (match.kind === 'badge') return found(await ofPlatform(platform, match, http));
    if (match.kind === 'list' && match.json !== undefined)
      return (await import('./collection.ts')).readCollection(platform, match.json, http);
  }
  throw (await import('./no-badge-at.ts')).noBadgeAt(address, text);
}

async function ofPlatform(platform: Platform, match: BadgeMatch, http: Context['http']): Promise<Payload> {
  const { pointer, shownOn } = await located(platform, match, http);
  return { kind: 'url', carried: { kind: 'pointer', url: pointer }, served: null, shownOn };
}

/**
 * Where the badge lies that an address of a platform stands for.
 *
 * @throws BadgeProblem read.imported-copy
 */
export async function located({ locate }: Platform, match: BadgeMatch, http: Context['http']): Promise<Located> {
  const found = await locate?.(match, { ask: (address) => ask(http, address, 'badge'), platformOfHost });
  return found ?? { pointer: match.json, shownOn: null };
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
      return (await import('./served-file.ts')).fromFile(answer);
    case 'page':
      // With the parser of pages, which is large: most inputs are files and known platforms.
      return (await import('./page/follow-page.ts')).followPage(answer.url, answer.bytes, answer.headers, http);
  }
}
