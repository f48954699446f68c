// What an address in hand stands for, in one line: "credly badge https://…", "other".
import { canonicalAddress } from '../../core/read/canonical-address.ts';

/** The platform, the kind of match, and where the data of a badge lies. */
export function addressMeaning(url: string): string {
  const address = canonicalAddress(url);
  if (address.kind !== 'platform') return address.kind;
  const { platform, match } = address;
  return `${platform.id} ${match.kind}${match.kind === 'badge' ? ` ${match.json}` : ''}`;
}

/** The same path on hosts that are not `url`'s: in the user name, before a foreign suffix, on another port, in a path. */
export function disguises(url: string): string[] {
  const { host, pathname } = new URL(url);
  return [
    `https://${host}@evil.example${pathname}`,
    `https://${host}.evil.example${pathname}`,
    `https://${host}:8443${pathname}`,
    `https://evil.example/${host}${pathname}`,
    `https://evil.example/?u=${url}`,
    `https://x${host}${pathname}`,
  ];
}
