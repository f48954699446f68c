import { VERIFIER } from '../core/index.ts';
import type { LogEntry } from './contract.ts';

/** Upper bounds of the histogram, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** What a relay counts of its work. No label holds an address. */
export interface Metrics {
  begin: () => void;
  /** @param entry `null`: a question about the relay itself, which is not counted */
  end: (entry: LogEntry | null) => void;
  /** In the text format of Prometheus, version 0.0.4. */
  text: (gauges: Readonly<Record<string, number>>) => string;
}

/** Counts in memory, for this process or isolate alone. */
export function createMetrics(): Metrics {
  const outcomes = new Map<string, number>();
  const cache = new Map<string, number>();
  const buckets = BUCKETS.map(() => 0);
  const sum = { seconds: 0, requests: 0, bytes: 0, inFlight: 0 };

  return {
    begin() {
      sum.inFlight++;
    },
    end(entry) {
      sum.inFlight--;
      if (!entry) return;
      const { outcome, cache: state, bytes, ms } = entry;
      sum.requests++;
      sum.bytes += bytes;
      sum.seconds += ms / 1_000;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (state) cache.set(state, (cache.get(state) ?? 0) + 1);
      for (const [index, bound] of BUCKETS.entries()) if (ms / 1_000 <= bound) buckets[index] = (buckets[index] ?? 0) + 1;
    },
    text(gauges) {
      const lines = [
        ...family('requests_total', 'counter', 'Requests by what came of them.', labelled('requests_total', 'outcome', outcomes)),
        ...family(
          'cache_total',
          'counter',
          'Answers of targets by whether they were kept.',
          labelled('cache_total', 'state', cache),
        ),
        ...family('bytes_total', 'counter', 'Bytes of bodies given.', [`bytes_total ${sum.bytes}`]),
        ...family('in_flight', 'gauge', 'Requests under way.', [`in_flight ${sum.inFlight}`]),
        ...Object.entries(gauges).flatMap(([name, value]) => family(name, 'gauge', 'At this moment.', [`${name} ${value}`])),
        ...family('duration_seconds', 'histogram', 'From a request to its answer.', [
          ...BUCKETS.map((bound, index) => `duration_seconds_bucket{le="${bound}"} ${buckets[index]}`),
          `duration_seconds_bucket{le="+Inf"} ${sum.requests}`,
          `duration_seconds_sum ${sum.seconds}`,
          `duration_seconds_count ${sum.requests}`,
        ]),
        ...family('info', 'gauge', 'The version.', [`info{version="${VERIFIER}"} 1`]),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

function family(name: string, type: string, help: string, samples: readonly string[]): string[] {
  const full = `tashika_relay_${name}`;
  return [`# HELP ${full} ${help}`, `# TYPE ${full} ${type}`, ...samples.map((sample) => `tashika_relay_${sample}`)];
}

function labelled(name: string, label: string, counts: ReadonlyMap<string, number>): string[] {
  return [...counts].map(([value, count]) => `${name}{${label}="${value}"} ${count}`);
}
