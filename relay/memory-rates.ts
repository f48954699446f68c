import type { Rates } from './contract.ts';

/** How often one caller may ask. */
export interface RateLimits {
  /** Requests for one and the same address within any `windowMs`. */
  perTarget: number;
  windowMs: number;
  /** Requests in a row for any addresses, and how many are added each second: a wall of badges, then 60 a minute. */
  burst: number;
  perSecond: number;
  /** Callers, and callers with an address, that are remembered. */
  callers: number;
  targets: number;
}

/** The rates of threats.md §8. */
export const RATES: Readonly<RateLimits> = {
  perTarget: 60,
  windowMs: 60_000,
  burst: 400,
  perSecond: 1,
  callers: 50_000,
  targets: 20_000,
};

/**
 * Counts in memory: a bucket for each caller, and the times at which a caller asked for one address. Both are bounded; whoever was not
 * seen for longest is forgotten first, and begins anew. What is asked for is kept as a number alone. One that is refused does not count.
 */
export function memoryRates(limits: RateLimits = RATES): Rates {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const asked = new Map<string, number[]>();

  return {
    take(caller, target, now) {
      const bucket = filled(buckets.get(caller), now, limits);
      const key = `${caller} ${hashOf(target)}`;
      const times = (asked.get(key) ?? []).filter((time) => time <= now && now - time < limits.windowMs);
      const forCaller = bucket.tokens >= 1 ? 0 : Math.ceil(((1 - bucket.tokens) * 1_000) / limits.perSecond);
      const forTarget =
        times.length < limits.perTarget ? 0 : (times[times.length - limits.perTarget] ?? now) + limits.windowMs - now;
      const wait = Math.max(forCaller, forTarget);
      if (wait === 0) {
        bucket.tokens--;
        times.push(now);
      }
      remember(buckets, caller, bucket, limits.callers);
      remember(asked, key, times, limits.targets);
      return wait;
    },
  };
}

function filled(bucket: { tokens: number; at: number } | undefined, now: number, { burst, perSecond }: RateLimits) {
  if (!bucket) return { tokens: burst, at: now };
  // A clock that was set back adds nothing, and takes nothing away.
  const added = (Math.max(0, now - bucket.at) / 1_000) * perSecond;
  return { tokens: Math.min(burst, bucket.tokens + added), at: now };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  // Only where it must be: the way to the oldest leads past all that were taken out before it.
  if (map.size >= most) {
    const [oldest] = map.keys();
    if (oldest !== undefined) map.delete(oldest);
  }
  map.set(key, value);
}

/** FNV-1a, twice. Two addresses of one number share a count, which harms only the caller who looked for them. */
function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return `${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}`;
}
