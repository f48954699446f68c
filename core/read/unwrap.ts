import { MAX_ADDRESS_CHARACTERS } from '../lib/https-form.ts';
import { membersOf, withoutTrackers } from './without-trackers.ts';

/** How mail services and sites wrap links, and how to read the target without asking anybody (docs/platforms.md). */
interface Wrapper {
  /** Held against the parsed host, lower case, without a final dot. */
  host: RegExp;
  path: RegExp;
  /** The host does nothing but wrap: any other address of it, of whatever shape, is one that cannot be read. */
  alone?: boolean;
  /** The target as written, or `null` where the wrapped address is not one that can be read for sure. */
  target: (url: URL) => string | null;
}

const WRAPPERS: readonly Wrapper[] = [
  {
    host: /^www\.google\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/,
    path: /^\/url$/,
    target: (url) => oneOf(url, 'q', 'url'),
  },
  {
    host: /^(?:[a-z0-9-]+\.)+safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)$|^safelinks\.protection\.apps\.mil$/,
    path: /^\/(?:ap\/[a-z]-[0-9a-f]{8}\/?)?$/i,
    alone: true,
    target: (url) => only(url, 'url', true),
  },
  {
    host: /^statics\.teams\.cdn\.office\.net$/,
    path: /^\/evergreen-assets\/safelinks\/.*\/atp-safelinks\.html$/,
    target: (url) => only(url, 'url'),
  },
  {
    host: /^(?:www|[a-z]{2})\.linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go)\/?$/,
    target: (url) => only(url, 'url'),
  },
  // The address stands in the path. A `*` stands for a byte that is kept elsewhere; badge addresses have none.
  { host: /^urldefense\.(?:com|us)$/, path: /^\/v3\//, alone: true, target: urlDefenseV3 },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v2\/url$/, alone: true, target: urlDefenseV2 },
  { host: /^linkprotect\.cudasvc\.com$/, path: /^\/url$/, alone: true, target: (url) => only(url, 'a') },
];

/** Hosts of short links: where one leads only its maker knows, and asking would tell who looks. */
export const SHORT_HOSTS: readonly string[] = 'lnkd.in bit.ly j.mp t.co tinyurl.com goo.gl ow.ly is.gd buff.ly x.gd'.split(' ');
/** A gateway whose addresses say nothing of where they lead. */
const MIMECAST = /(^|\.)mimecast(protect)?\.com$/;

/** One value under one name. A name that occurs twice could mean either. */
function only(url: URL, name: string, anyCase = false): string | null {
  const values = membersOf(url).flatMap(([key, value]) => ((anyCase ? key.toLowerCase() : key) === name ? value : []));
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Under either name, or under both the same. */
function oneOf(url: URL, ...names: readonly string[]): string | null {
  const [value = null, ...others] = names.filter((name) => url.searchParams.has(name)).map((name) => only(url, name));
  return others.every((other) => other === value) ? value : null;
}

function urlDefenseV3(url: URL): string | null {
  const inner = /\/v3\/__(.+?)__;[^!]*!!/.exec(url.href)?.[1];
  return inner === undefined || inner.includes('*') ? null : inner;
}

function urlDefenseV2(url: URL): string | null {
  const coded = only(url, 'u');
  if (coded === null) return null;
  try {
    return decodeURIComponent(coded.replace(/_/g, '/').replace(/-([0-9A-Fa-f]{2})/g, '%$1'));
  } catch {
    return null;
  }
}

/**
 * - `url`: the address that was meant, without wrappers, fragment and trackers
 * - `wrapped`: a known wrapper whose target cannot be read for sure: it must not be asked, since it may hold the reader's address
 * - `short`: a short link
 */
export type Unwrapped = { kind: 'url'; url: URL } | { kind: 'wrapped' } | { kind: 'short' };

/**
 * Reads an address out of the wrappers that mail services put around it, at most five deep, without asking anybody.
 * The wrapper's own parameters may hold the reader's address: nothing of it is returned.
 *
 * @param address parsed, https
 */
export function unwrap(address: URL): Unwrapped {
  let url = address;
  for (let depth = 0; depth <= 5; depth++) {
    const host = url.hostname.replace(/\.$/, '');
    if (SHORT_HOSTS.includes(host) || MIMECAST.test(host)) return { kind: 'short' };
    const wrapper = WRAPPERS.find((each) => each.host.test(host) && (each.alone || each.path.test(url.pathname)));
    if (!wrapper) return { kind: 'url', url: withoutTrackers(url) };
    // With a port, a user name or another path it is still the wrapper's, and still not for us to ask.
    const plain = !url.username && !url.password && !url.port && host === url.hostname && wrapper.path.test(url.pathname);
    const target = plain ? wrapper.target(url) : null;
    const inner = target === null ? null : httpsTarget(target);
    if (!inner) return { kind: 'wrapped' };
    url = inner;
  }
  return { kind: 'wrapped' };
}

/** The target as an address; only https ones of ordinary length are read. */
function httpsTarget(target: string): URL | null {
  if (target.length > MAX_ADDRESS_CHARACTERS || !URL.canParse(target)) return null;
  const url = new URL(target);
  return url.protocol === 'https:' ? url : null;
}
