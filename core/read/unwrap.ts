/** How mail services and sites wrap links, and how to read the target without asking anybody (docs/platforms.md). */
interface Wrapper {
  /** @param host parsed, lower case */
  wraps: (host: string, path: string) => boolean;
  /** The target as written, or `null` where the wrapped address is not one that can be read for sure. */
  target: (url: URL) => string | null;
}

const GOOGLE = /^www\.google\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/;
const SAFE_LINKS =
  /^(?:[a-z0-9-]+\.)+safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)$|^safelinks\.protection\.apps\.mil$/;
const LINKEDIN = /^(?:www|[a-z]{2})\.linkedin\.com$/;

const WRAPPERS: readonly Wrapper[] = [
  { wraps: (host, path) => GOOGLE.test(host) && path === '/url', target: (url) => oneOf(url, 'q', 'url') },
  {
    wraps: (host, path) => SAFE_LINKS.test(host) && /^\/(?:ap\/[a-z]-[0-9a-f]{8}\/?)?$/i.test(path),
    target: (url) => only(url, 'url', true),
  },
  {
    wraps: (host, path) =>
      host === 'statics.teams.cdn.office.net' && /^\/evergreen-assets\/safelinks\/.*\/atp-safelinks\.html$/.test(path),
    target: (url) => only(url, 'url'),
  },
  {
    wraps: (host, path) => LINKEDIN.test(host) && /^\/(?:redir\/redirect|safety\/go)\/?$/.test(path),
    target: (url) => only(url, 'url'),
  },
  // The address stands in the path. A `*` stands for a byte that is kept elsewhere; badge addresses have none.
  { wraps: (host, path) => host === 'urldefense.com' && path.startsWith('/v3/'), target: urlDefenseV3 },
  { wraps: (host, path) => host === 'urldefense.proofpoint.com' && path === '/v2/url', target: urlDefenseV2 },
  { wraps: (host, path) => host === 'linkprotect.cudasvc.com' && path === '/url', target: (url) => only(url, 'a') },
];

/** One value under one name. A name that occurs twice could mean either. */
function only(url: URL, name: string, anyCase = false): string | null {
  const values = [...url.searchParams].filter(([key]) => (anyCase ? key.toLowerCase() : key) === name).map(([, value]) => value);
  return values.length === 1 ? (values[0] ?? null) : null;
}

function oneOf(url: URL, first: string, second: string): string | null {
  const [a, b] = [only(url, first), only(url, second)];
  const given = (name: string) => url.searchParams.has(name);
  if (given(first) && given(second)) return a !== null && a === b ? a : null;
  return given(first) ? a : b;
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

/** Members of a query that say who looked or came from where, never which badge is meant. */
const TRACKERS = /^(?:trk|utm_.*|lipi|identity__email)$/i;

/**
 * - `url`: the address that was meant, without wrappers, fragment and trackers
 * - `wrapped`: a known wrapper whose target cannot be read for sure: it must not be asked, since it may hold the reader's address
 */
export type Unwrapped = { kind: 'url'; url: URL } | { kind: 'wrapped' };

/**
 * Reads an address out of the wrappers that mail services put around it, at most five deep, without asking anybody.
 * The wrapper's own parameters may hold the reader's address: nothing of it is returned.
 *
 * @param address parsed, https
 */
export function unwrap(address: URL): Unwrapped {
  let url = address;
  for (let depth = 0; depth <= 5; depth++) {
    const wrapper =
      url.username || url.password || url.port ? undefined : WRAPPERS.find((each) => each.wraps(url.host, url.pathname));
    if (!wrapper) return { kind: 'url', url: withoutTrackers(url) };
    const target = wrapper.target(url);
    if (target === null || !URL.canParse(target)) return { kind: 'wrapped' };
    url = new URL(target);
    if (url.protocol !== 'https:') return { kind: 'wrapped' };
  }
  return { kind: 'wrapped' };
}

function withoutTrackers(address: URL): URL {
  const url = new URL(address);
  url.hash = '';
  const trackers = [...url.searchParams.keys()].filter((name) => TRACKERS.test(name));
  // Deleting re-serialises the query, so it is done only where there is something to delete.
  for (const name of trackers) url.searchParams.delete(name);
  return url;
}
