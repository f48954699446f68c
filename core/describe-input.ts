import { sha256Hex } from './lib/sha256.ts';
import type { BadgeInput, Report } from './model/report.ts';
import { canonicalAddress } from './read/canonical-address.ts';
import { isClaimPath } from './read/claim-link.ts';
import { containerOf } from './read/containers/registry.ts';
import type { PlatformMatch } from './read/platforms/contract.ts';

/** What was asked about, as far as a report may keep it: a claim link, a wrapped address and a password are never kept. */
export async function describeInput(input: BadgeInput): Promise<Report['input']> {
  if ('bytes' in input) {
    return { kind: containerOf(input.bytes)?.id ?? 'unknown', sha256: await sha256Hex(input.bytes) };
  }
  const text = 'url' in input ? input.url : input.text.trim();
  if ('url' in input || (/^https?:\/\//i.test(text) && !/\s/.test(text))) {
    const url = keepable(text);
    return url === null ? { kind: 'url' } : { kind: 'url', url };
  }
  return { kind: 'text', sha256: await sha256Hex(new TextEncoder().encode(text)) };
}

const KEPT: ReadonlySet<PlatformMatch['kind']> = new Set(['badge', 'list', 'damaged', 'closed']);

function keepable(text: string): string | null {
  const address = canonicalAddress(text);
  // What is on a platform's host and no known page of it may be a link for receiving a badge, in a spelling nobody thought of.
  if (address.kind === 'platform') return KEPT.has(address.match.kind) ? address.url : null;
  if (address.kind !== 'other') return null;
  const url = new URL(address.url);
  const hidden = url.username || url.password || url.port || url.hostname.endsWith('.') || isClaimPath(url.pathname);
  return hidden ? null : url.href;
}
