import type { BadgeInput, Report, SeenIn } from './model/report.ts';
import { addressIn, isAddressAlone } from './read/address-in.ts';
import { isClaimPath } from './read/claim-link.ts';
import type { PlatformMatch } from './read/platforms/contract.ts';

/** What was asked about, as far as a report may keep it: a claim link, a wrapped address and a password are never kept. */
export async function describeInput(input: BadgeInput): Promise<Report['input']> {
  const text = 'url' in input ? input.url : 'text' in input ? input.text.trim() : '';
  if (!('url' in input || isAddressAlone(text)))
    return (await import('./describe-given.ts')).describeGiven('bytes' in input ? input.bytes : text);
  const url = await keepable(text);
  const { seenIn } = input as { seenIn?: SeenIn };
  return { kind: 'url', ...(url !== null && { url }), ...(seenIn && { seenIn }) };
}

const KEPT: ReadonlySet<PlatformMatch['kind']> = new Set(['badge', 'list', 'damaged', 'closed']);

async function keepable(text: string): Promise<string | null> {
  const address = await addressIn(text);
  // What is on a platform's host and no known page of it may be a link for receiving a badge, in a spelling nobody thought of.
  if (address.kind === 'platform') return KEPT.has(address.match.kind) ? address.url : null;
  if (address.kind !== 'other') return null;
  const url = new URL(address.url);
  const hidden = url.username || url.password || url.port || url.hostname.endsWith('.') || isClaimPath(url.pathname);
  return hidden ? null : url.href;
}
