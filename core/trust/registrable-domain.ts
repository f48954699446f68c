import { parse } from 'tldts';
import { sharedSuffixOf } from './shared-host.ts';

/** Whose a host is, by the public-suffix list. */
export interface Site {
  /** The part that somebody registered; `null` for a public suffix itself and for what is no host of the internet. */
  registrable: string | null;
  /** The part under which anyone may register, open a page or an account. */
  suffix: string;
  /** That part is a hoster's: what stands under it proves a user (threats.md T4). */
  shared: boolean;
  /** Under a suffix kept for schools, universities or governments: said in words, lifts nothing (threats.md §9). */
  academic: boolean;
}

/** Only suffixes that are registered to such bodies alone; two letters are a country. */
const ACADEMIC = /^(?:(?:edu|gov)|(?:ac|edu|gov)\.[a-z]{2}|(?:ed|go|lg)\.jp)$/;

/**
 * Looks a host up in the public-suffix list, private section included, and in our list of hosts that are missing there.
 * Loaded late: the list weighs more than the rest of this stage.
 *
 * @param host ASCII, as a URL parser gives it
 */
export function siteOf(host: string): Site {
  const { domain, publicSuffix, isPrivate, isIcann } = parse(host, { allowPrivateDomains: true, extractHostname: false });
  const known = sharedSuffixOf(host);
  return {
    registrable: domain,
    suffix: known ?? publicSuffix ?? host,
    shared: known !== null || isPrivate === true,
    academic: isIcann === true && ACADEMIC.test(publicSuffix ?? ''),
  };
}

/**
 * The name that one party has under the narrowest suffix that is open to many: hosts with the same one are of the same party. `null`:
 * the host is such a suffix itself, or none of the internet.
 *
 * @param host ASCII, as a URL parser gives it
 */
export function registeredName(host: string): string | null {
  const { domain, publicSuffix } = parse(host, { allowPrivateDomains: true, extractHostname: false });
  // Whichever is longer leaves less to one party.
  const [suffix = ''] = [publicSuffix ?? '', sharedSuffixOf(host) ?? ''].sort((a, b) => b.length - a.length);
  if (domain === null || suffix === '' || !host.endsWith(`.${suffix}`)) return null;
  const before = host.slice(0, -suffix.length - 1);
  return `${before.slice(before.lastIndexOf('.') + 1)}.${suffix}`;
}
