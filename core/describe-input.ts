import { sha256Hex } from './lib/sha256.ts';
import type { BadgeInput, Report } from './model/report.ts';
import { canonicalAddress } from './read/canonical-address.ts';
import { containerOf } from './read/containers/registry.ts';

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

function keepable(text: string): string | null {
  const address = canonicalAddress(text);
  if (address.kind === 'platform') return address.match.kind === 'claim' ? null : address.url;
  if (address.kind !== 'other') return null;
  const url = new URL(address.url);
  return url.username || url.password ? null : url.href;
}
