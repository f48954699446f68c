import type { HttpPurpose, HttpRequest, HttpResponse } from '../ports.ts';
import { KEEP_AT_LEAST_MS, KEEP_MS, KEEP_NEGATIVE_MS } from './limits.ts';

/** "Not there" and "not for you". A server's own fault (5xx) is asked again at once. */
const NEGATIVE: ReadonlySet<number> = new Set([401, 403, 404, 410]);

/** The name of an answer: purpose, address and, after another space, what was sent. Two spellings of an address are two: harmless, and cheaper than parsing at each hit. The fragment is not sent. */
export function keepKey({ url, purpose, post }: HttpRequest): string {
  const fragment = url.indexOf('#');
  const address = `${purpose} ${fragment < 0 ? url : url.slice(0, fragment)}`;
  return post === undefined ? address : `${address} ${post}`;
}

/** How long an answer may be used again, in milliseconds; the host can only shorten it (RFC 9111 §5.2.2). */
export function keepMs(purpose: HttpPurpose, { status, headers }: HttpResponse): number {
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
