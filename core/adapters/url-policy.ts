import { BadgeProblem } from '../model/problem.ts';
import { MAX_URL_CHARACTERS } from './limits.ts';

/**
 * Last labels that never name a public host: special-use names (RFC 6761, 6762 with appendix G, 7686, 8375, 9476), names that
 * ICANN will not delegate (`internal`, `corp`, `home`, `mail`), and the infrastructure of the DNS itself (`arpa`). `example` is
 * not among them: it resolves nowhere and so harms nobody.
 */
const RESERVED: ReadonlySet<string> = new Set(
  'localhost localdomain local lan home internal intranet private corp mail arpa test invalid onion alt'.split(' '),
);

/**
 * Hosts that show badges to people and hand them out: whoever opens one of their links may receive somebody else's badge. Their
 * data lies elsewhere, so no request, and no redirect, ever goes there (docs/platforms.md).
 */
const NEVER_ASKED: ReadonlySet<string> = new Set(['www.openbadge-global.com']);

const BEGINS_HTTPS = /^\s*https:/i;
/** The URL parser writes every IPv4 spelling (octal, hex, short, full-width) in this one form. */
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;

/**
 * Says whether an address may be asked: the one policy of every surface and of each redirect (threats.md T22). Pure. It judges
 * the parsed address, since that is what is asked: `https:\\127.1`, full-width digits and ideographic dots hide nothing.
 * It refuses `http:`; a caller asks the https form of such an id (`lib/https-form.ts`).
 *
 * @param text attacker-controlled, as it stands in a badge or a `Location`
 * @throws BadgeProblem net.scheme | net.host-forbidden | net.port | net.credentials-in-url | net.url-too-long |
 *   net.never-asked
 */
export function judgeUrl(text: string): { url: URL } {
  const claimsHttps = BEGINS_HTTPS.test(text.slice(0, MAX_URL_CHARACTERS));
  // Parsing a host takes more than linear time, so an endless text is not parsed at all.
  if (text.length > MAX_URL_CHARACTERS) throw new BadgeProblem(claimsHttps ? 'net.url-too-long' : 'net.scheme');
  const url = parsed(text);
  // What begins with https: and cannot be parsed has an impossible host or port, for instance https://256.1.1.1.
  if (!url) throw new BadgeProblem(claimsHttps ? 'net.host-forbidden' : 'net.scheme');
  const host = url.hostname;
  const detail = host === '' ? {} : { host };
  if (url.protocol !== 'https:') throw new BadgeProblem('net.scheme', detail);
  // Percent-encoding makes the parsed form longer than the text.
  if (url.href.length > MAX_URL_CHARACTERS) throw new BadgeProblem('net.url-too-long', detail);
  if (url.username !== '' || url.password !== '') throw new BadgeProblem('net.credentials-in-url', detail);
  if (!isPublicName(host)) throw new BadgeProblem('net.host-forbidden', detail);
  if (url.port !== '') throw new BadgeProblem('net.port', detail);
  if (NEVER_ASKED.has(host)) throw new BadgeProblem('net.never-asked', detail);
  return { url };
}

/** A name of at least two labels, none empty, whose last one is not reserved. An empty last label is a trailing dot. */
function isPublicName(host: string): boolean {
  if (host.startsWith('[') || IPV4.test(host)) return false;
  const labels = host.split('.');
  // A trailing dot is a second spelling of one host: origins that are the same would not compare equal.
  if (labels.length < 2 || labels.includes('')) return false;
  return !RESERVED.has(labels.at(-1) ?? '');
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
