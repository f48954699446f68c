import { sha256Hex } from './lib/sha256.ts';
import type { BadgeInput, Report, SeenIn } from './model/report.ts';
import { addressIn } from './read/address-in.ts';
import { isClaimPath } from './read/claim-link.ts';
import { containerOfFile } from './read/container-of.ts';
import type { PlatformMatch } from './read/platforms/contract.ts';

/** What was asked about, as far as a report may keep it: a claim link, a wrapped address and a password are never kept. */
export async function describeInput(input: BadgeInput): Promise<Report['input']> {
  if ('bytes' in input) {
    const container = await containerOfFile(input.bytes);
    return { kind: container?.id ?? 'unknown', sha256: await sha256Hex(input.bytes) };
  }
  const text = 'url' in input ? input.url : input.text.trim();
  if ('url' in input || (/^https?:\/\//i.test(text) && !/\s/.test(text))) {
    const url = await keepable(text);
    const { seenIn } = input as { seenIn?: SeenIn };
    return { kind: 'url', ...(url !== null && { url }), ...(seenIn && { seenIn }) };
  }
  return { kind: 'text', sha256: await sha256Hex(new TextEncoder().encode(text)) };
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
