/** So many at once, and so many a second. */
export interface Pace {
  burst: number;
  aSecond: number;
}

/** Of messages (threats.md T61), and of clicks on marks: nobody clicks faster, and a page that could would open panels without end. */
const MESSAGES: Pace = { burst: 200, aSecond: 50 };
export const CLICKS: Pace = { burst: 8, aSecond: 2 };

/** Says whether one more message of a tab may be answered now. */
export type Rate = (tabId: number, now: number) => boolean;

/** A bucket for each tab. It forgets with the worker: a flood fills it anew within a second. */
export function createRate({ burst, aSecond }: Pace = MESSAGES): Rate {
  const buckets = new Map<number, { left: number; at: number }>();
  return (tabId, now) => {
    const { left, at } = buckets.get(tabId) ?? { left: burst, at: now };
    const filled = Math.min(burst, left + (Math.max(0, now - at) / 1_000) * aSecond);
    // What is refused costs nothing, else a page that asks without end would never be heard again.
    const may = filled >= 1;
    buckets.set(tabId, { left: may ? filled - 1 : filled, at: now });
    return may;
  };
}
