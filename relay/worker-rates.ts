import type { Rates } from './contract.ts';
import { memoryRates } from './memory-rates.ts';

/** A rate-limit binding of Cloudflare: counts for one location of its network, roughly and soon. */
export interface RateLimitBinding {
  limit: (of: { key: string }) => Promise<{ success: boolean }>;
}

/** What a caller who is refused by the binding waits: it does not say, and its longest period is a minute. */
const WAIT_MS = 60_000;

/**
 * The rates of a worker. What is counted in memory is counted by one isolate; a location runs as many as it likes and ends them when it
 * likes, so that a caller may get several times what the rates say. The binding, where there is one, bounds them together.
 */
export function workerRates(binding: RateLimitBinding | undefined): Rates {
  const memory = memoryRates();
  if (!binding) return memory;
  return {
    async take(caller, target, now) {
      const wait = await memory.take(caller, target, now);
      if (wait > 0) return wait;
      return (await binding.limit({ key: caller })).success ? 0 : WAIT_MS;
    },
  };
}
