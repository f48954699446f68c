import { BACKOFF_MS, MAX_RETRY_AFTER_MS } from './limits.ts';

const RETRYABLE: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Whether a status says "not now" (threats.md §8); any other answer would be the same again. */
export function isRetryable(status: number): boolean {
  return RETRYABLE.has(status);
}

/**
 * The pause that a `Retry-After` asks for, in milliseconds from `now`; `null` where it is absent or neither seconds nor a date
 * (RFC 9110 §10.2.3). Attacker-controlled: it may be any number.
 */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const at = HTTP_DATE.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/**
 * The pause before the next try, in milliseconds: full jitter, or what the host asks for if that is longer; `null`: the host
 * asks for more than anybody would wait, so stop (threats.md §8).
 *
 * @param attempt the tries so far, from 1
 * @param random from 0 to below 1
 */
export function pauseMs(attempt: number, random: number, askedMs: number | null): number | null {
  if (askedMs !== null && askedMs > MAX_RETRY_AFTER_MS) return null;
  const jitter = random * Math.min(BACKOFF_MS.cap, BACKOFF_MS.first * 2 ** (attempt - 1));
  return Math.max(jitter, askedMs ?? 0);
}

/** Waits `ms` milliseconds; rejects with the reason of `signal` when it is aborted. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
