import type { TrustEntry } from '../../core/index.ts';

/** Reads the viewer's list: one issuer a line, an id (URL or DID) or a host first, then what the viewer calls it. */
export function readTrustList(text: string): TrustEntry[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [first = '', ...rest] = line.split(/\s+/);
      const name = line.slice(first.length).trim();
      const named = rest.length > 0 ? { name } : {};
      return /^(https?:\/\/|did:)/i.test(first) ? { issuer: first, ...named } : { host: first, ...named };
    });
}

/** The same list as text. */
export function writeTrustList(entries: readonly TrustEntry[]): string {
  return entries.map((entry) => `${'issuer' in entry ? entry.issuer : entry.host} ${entry.name ?? ''}`.trim()).join('\n');
}
