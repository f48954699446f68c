import type { AnswerCache, KeptAnswer } from './contract.ts';

/** The header that carries everything but the body. Only this program reads it: it never leaves the cache. */
const ABOUT = 'tashika-kept';

/**
 * Keeps answers in a cache of the platform that speaks in requests and responses (`caches.default`). The address that was asked for is
 * hashed, so that whoever may list or purge the cache reads no badge in it.
 *
 * @param origin of the relay itself: a name of another host would be looked up for nothing
 * @param clock milliseconds since the epoch
 */
export function edgeCache(cache: Pick<Cache, 'match' | 'put'>, origin: string, clock: () => number): AnswerCache {
  return {
    get: async (key) => {
      const kept = await cache.match(await addressOf(origin, key));
      const about = kept?.headers.get(ABOUT);
      if (!kept || !about) return null;
      const rest = JSON.parse(decodeURIComponent(about)) as Omit<KeptAnswer, 'body'>;
      return { ...rest, body: new Uint8Array(await kept.arrayBuffer()) };
    },
    put: async (key, { body, ...rest }) => {
      const seconds = Math.floor((rest.until - clock()) / 1000);
      if (seconds < 1) return;
      // A header holds Latin-1 without line breaks; the address and the date are the target's words.
      const headers = { [ABOUT]: encodeURIComponent(JSON.stringify(rest)), 'cache-control': `max-age=${seconds}` };
      // A copy: whoever reads the body next to us may not find it detached.
      await cache.put(await addressOf(origin, key), new Response(body.slice(), { headers }));
    },
  };
}

async function addressOf(origin: string, key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${origin}/kept/${hex}`;
}
