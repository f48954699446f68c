import type { HttpRequest, HttpResponse, Ports } from '../ports.ts';
import { keepKey, keepMs } from './keep-answer.ts';
import { CACHE_BYTES } from './limits.ts';

/** What the cache works with. */
export interface CacheOptions {
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** Decoded bytes that may be kept in all. */
  maxBytes?: number;
}

interface Kept {
  response: HttpResponse;
  /** Milliseconds since the epoch. */
  until: number;
  /** Of the body and of what stands around it. */
  bytes: number;
}

/** A rough cost of an entry besides its body, so that a million empty answers are bounded too. */
const ENTRY_BYTES = 1_024;

/**
 * Keeps answers in memory, by purpose and address, for as long as their purpose allows (threats.md §8), so that issuers and
 * status lists are asked once for many badges. `fresh` asks again. An answer keeps the time at which it first arrived, and is
 * shared, not copied: nobody writes into a body.
 */
export function cacheHttp(http: Ports['http'], options: CacheOptions): Ports['http'] {
  const { clock, maxBytes = CACHE_BYTES } = options;
  // In the order of use: a map is walked in the order of adding.
  const kept = new Map<string, Kept>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  function keep(key: string, entry: Kept): void {
    drop(key);
    if (entry.bytes > maxBytes) return;
    kept.set(key, entry);
    bytes += entry.bytes;
    for (const oldest of kept.keys()) {
      if (bytes <= maxBytes) return;
      drop(oldest);
    }
  }

  const underWay = new Map<string, Promise<HttpResponse>>();

  /**
   * Joins an equal question that is under way, up to the moment at which its answer is kept: else one that came just between
   * would ask again. It belongs to another verification, whose giving up is not ours.
   */
  function join(key: string, request: HttpRequest): Promise<HttpResponse> {
    const other = underWay.get(key);
    if (other && !request.fresh) return other.catch(() => ask(key, request));
    const asked = ask(key, request).finally(() => {
      if (underWay.get(key) === asked) underWay.delete(key);
    });
    underWay.set(key, asked);
    return asked;
  }

  async function ask(key: string, request: HttpRequest): Promise<HttpResponse> {
    const response = await http(request);
    const now = clock();
    const forMs = keepMs(request.purpose, response);
    const size = ENTRY_BYTES + 2 * key.length + response.body.byteLength;
    // From when it first arrived: an answer that was kept before does not begin a second life here.
    const until = Math.min(now, response.receivedAt) + forMs;
    if (until > now) keep(key, { response, until, bytes: size });
    else drop(key);
    return response;
  }

  return (request) => {
    const key = keepKey(request);
    const hit = request.fresh ? undefined : kept.get(key);
    if (!hit || hit.until <= clock()) return join(key, request);
    kept.delete(key);
    kept.set(key, hit);
    return Promise.resolve(hit.response);
  };
}
