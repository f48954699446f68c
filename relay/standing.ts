/** Which hosts have answered lately. */
export interface Standing {
  isKnown: (host: string) => boolean;
  /** It gave an answer that could be used. */
  praise: (host: string) => void;
  /** It let somebody wait for nothing. */
  blame: (host: string) => void;
}

/** How long one answer counts, in milliseconds, and how many hosts are remembered. */
const KNOWN_MS = 3_600_000;
const MAX_HOSTS = 5_000;

/**
 * Remembers hosts that answered. Names cost nothing, so that one who means no good has hosts without end, and each may be slow; they are
 * asked on connections apart from those of the hosts whose badges are shown every day.
 *
 * @param clock milliseconds since the epoch
 */
export function createStanding(clock: () => number): Standing {
  // In the order of their last answer: a map is walked in the order of adding.
  const known = new Map<string, number>();
  return {
    isKnown: (host) => (known.get(host) ?? 0) > clock(),
    praise(host) {
      known.delete(host);
      if (known.size >= MAX_HOSTS) {
        const [oldest] = known.keys();
        if (oldest !== undefined) known.delete(oldest);
      }
      known.set(host, clock() + KNOWN_MS);
    },
    blame: (host) => void known.delete(host),
  };
}
