import type { AnswerCache, KeptAnswer } from './contract.ts';

/** A rough cost of an entry besides its body, so that a million empty answers are bounded too. */
const ENTRY_BYTES = 1_024;

/** Keeps answers in memory, the least used forgotten first. */
export function memoryCache(maxBytes: number): AnswerCache {
  // In the order of use: a map is walked in the order of adding.
  const kept = new Map<string, KeptAnswer>();
  let bytes = 0;
  const sizeOf = (key: string, { body, url }: KeptAnswer) => ENTRY_BYTES + 2 * (key.length + url.length) + body.byteLength;

  function drop(key: string): void {
    const answer = kept.get(key);
    if (!answer) return;
    bytes -= sizeOf(key, answer);
    kept.delete(key);
  }

  return {
    async get(key) {
      const answer = kept.get(key);
      if (!answer) return null;
      kept.delete(key);
      kept.set(key, answer);
      return answer;
    },
    async put(key, answer) {
      drop(key);
      const size = sizeOf(key, answer);
      if (size > maxBytes) return;
      kept.set(key, answer);
      bytes += size;
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) return;
        drop(oldest);
      }
    },
  };
}
