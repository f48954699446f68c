/** Messages of one tab: so many at once, and so many a second (threats.md T61). */
const BURST = 200;
const A_SECOND = 50;

/** Says whether one more message of a tab may be answered now. */
export type Rate = (tabId: number, now: number) => boolean;

/** A bucket for each tab. It forgets with the worker: a flood fills it anew within a second. */
export function createRate(): Rate {
  const buckets = new Map<number, { left: number; at: number }>();
  return (tabId, now) => {
    const { left, at } = buckets.get(tabId) ?? { left: BURST, at: now };
    const filled = Math.min(BURST, left + ((now - at) / 1_000) * A_SECOND);
    buckets.set(tabId, { left: Math.max(0, filled - 1), at: now });
    return filled >= 1;
  };
}
