import type { BadgeSource } from './contract.ts';

/**
 * Resolves what a page's author wrote as `src`: https, `data:`, and http at the page's own origin (a page under development).
 *
 * @param base `document.baseURI`: a `<base>` of the page counts, as it does for every link
 * @param origin of the page, serialised; `null` where it has none
 * @returns `null`: no address that is verified
 */
export function sourceOf(src: string, base: string, origin: string): BadgeSource | null {
  const url = addressOf(src, base);
  if (!url) return null;
  if (url.protocol === 'data:') return { url: url.href, own: false };
  const own = url.origin === origin;
  return url.protocol === 'https:' || (url.protocol === 'http:' && own) ? { url: url.href, own } : null;
}

/** The address of a relay, `null` where none is given that could be asked: https, or http at the page's own host or this machine. */
export function relayOf(relay: string | null | undefined, base: string): string | null {
  const url = relay ? addressOf(relay, base) : null;
  if (!url) return null;
  const isNear = url.protocol === 'http:' && [addressOf(base, base)?.hostname, 'localhost'].includes(url.hostname);
  return url.protocol === 'https:' || isNear ? url.href : null;
}

/** Where the playground is published, as the build was told; `independent` on an element or in `configure` names another. */
const playground = (): string => import.meta.env?.TASHIKA_PLAYGROUND_AT ?? '';

/**
 * The link by which the same badge can be checked independently of this page. The badge stands in the fragment: the host of the
 * link does not learn of it.
 *
 * @param independent a page that takes `#u=`; empty: none is wanted; left out: the playground, where one is published
 * @returns `null` where there is none, or none that could read this badge
 */
export function independentLink(independent: string | null | undefined, source: BadgeSource | null, base: string): string | null {
  const at = independent ?? playground();
  if (!source || at === '') return null;
  const url = addressOf(at, base);
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:/.test(source.url)) return null;
  url.hash = `u=${encodeURIComponent(source.url)}`;
  return url.href;
}

function addressOf(text: string, base: string): URL | null {
  try {
    return new URL(text.trim(), base);
  } catch {
    return null;
  }
}
