import type { HttpPurpose, HttpRequest, HttpResponse, Ports } from '../ports.ts';
import { CACHE_BYTES, KEEP_AT_LEAST_MS, KEEP_MS, KEEP_NEGATIVE_MS } from './limits.ts';

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

/** "Not there" and "not for you". A server's own fault (5xx) is asked again at once. */
const NEGATIVE: ReadonlySet<number> = new Set([401, 403, 404, 410]);
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
    if (forMs > 0) keep(key, { response, until: now + forMs, bytes: size });
    else drop(key);
    return response;
  }

  return (request) => {
    const key = keyOf(request);
    const hit = request.fresh ? undefined : kept.get(key);
    if (!hit || hit.until <= clock()) return join(key, request);
    kept.delete(key);
    kept.set(key, hit);
    return Promise.resolve(hit.response);
  };
}

/** Two spellings of an address are two entries: harmless, and cheaper than parsing at each hit. The fragment is not sent. */
function keyOf({ url, purpose }: HttpRequest): string {
  const fragment = url.indexOf('#');
  return `${purpose} ${fragment < 0 ? url : url.slice(0, fragment)}`;
}

/** How long an answer may be used again, in milliseconds; the host can only shorten it (RFC 9111 §5.2.2). */
function keepMs(purpose: HttpPurpose, { status, headers }: HttpResponse): number {
  const longest = KEEP_MS[purpose];
  if (NEGATIVE.has(status)) return Math.min(longest, KEEP_NEGATIVE_MS);
  if (status !== 200) return 0;
  const control = headers['cache-control']?.toLowerCase() ?? '';
  if (/(^|[\s,])no-store([\s,]|$)/.test(control)) return 0;
  const age = Number(headers['age'] ?? 0) || 0;
  const stated = /(^|[\s,])no-cache([\s,]|$)/.test(control) ? 0 : maxAgeMs(control) - age * 1_000;
  return Math.min(longest, Math.max(stated, KEEP_AT_LEAST_MS));
}

/** `max-age` in milliseconds; without end where it is not given. */
function maxAgeMs(control: string): number {
  const seconds = /(?:^|[\s,])max-age="?(\d+)/.exec(control)?.[1];
  return seconds === undefined ? Number.POSITIVE_INFINITY : Number(seconds) * 1_000;
}
