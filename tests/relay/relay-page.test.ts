import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELAY_OPTIONS } from '../../cli/relay-arguments.ts';
import { BREAKER, KEEP_MS, LIMITS } from '../../relay/limits.ts';
import { RATES } from '../../relay/memory-rates.ts';
import { createMetrics } from '../../relay/metrics.ts';
import { preflightReply } from '../../relay/respond.ts';
import { ROOT } from '../architecture/source-reader.ts';

/** On one line: a sentence may be broken anywhere. */
const page = readFileSync(join(ROOT, 'docs/relay.md'), 'utf8').replace(/\s+/g, ' ');
const missing = (words: readonly string[]): string[] => words.filter((word) => !page.includes(word));

describe('docs/relay.md', () => {
  it('names every option of the command line', () => {
    expect(missing(Object.keys(RELAY_OPTIONS).map((name) => `| \`--${name}\` |`))).toEqual([]);
  });

  it('names every variable of the worker', () => {
    const source = readFileSync(join(ROOT, 'relay/worker.ts'), 'utf8');
    const names = [...source.matchAll(/^ {2}([A-Z_]+)\?:/gm)].map(([, name]) => `| \`${name}\` |`);
    expect(names.length).toBeGreaterThan(5);
    expect(missing(names)).toEqual([]);
  });

  it('names every metric', () => {
    const names = [
      ...createMetrics()
        .text({ waiting: 0 })
        .matchAll(/^# TYPE (\w+)/gm),
    ].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(5);
    expect(missing(names)).toEqual([]);
  });

  it('names every header that pages may read', () => {
    const exposed = preflightReply('*').headers['access-control-expose-headers']?.split(', ') ?? [];
    expect(exposed.length).toBeGreaterThan(5);
    expect(missing(exposed.map((name) => `\`${name}`))).toEqual([]);
  });

  it('has the limits as they are', () => {
    const seconds = (ms: number) => `${ms / 1_000} s`;
    const minutes = (ms: number) => `${ms / 60_000} minutes`;
    expect(
      missing([
        `| ${RATES.burst} requests in a row, then ${RATES.perSecond * 60} a minute;`,
        `| ${RATES.perTarget} within any ${seconds(RATES.windowMs)} |`,
        `| ${LIMITS.waiting} to hosts that answered within the last hour, as many to all others (503); ${LIMITS.waitingPerCaller} of one caller (429) |`,
        `| ${LIMITS.atOnce} to hosts that answered within the last hour, as many to all others; ${LIMITS.perHost} to one host |`,
        `| ${seconds(LIMITS.headersMs)} to the headers of one hop, ${seconds(LIMITS.tryMs)} for a hop, ${seconds(LIMITS.totalMs)} in all;`,
        `| a host that fails ${BREAKER.failures} times within a minute | is left alone for ${seconds(BREAKER.restMs)} |`,
        `documents ${minutes(KEEP_MS.document)}, pictures ${KEEP_MS.picture / 3_600_000} hour;`,
        `${LIMITS.cacheBytes / 1_048_576} MiB in memory`,
        `(${RATES.callers.toLocaleString('en')} at most`,
      ]),
    ).toEqual([]);
    expect([KEEP_MS.negative, KEEP_MS.unsaid, BREAKER.windowMs]).toEqual([60_000, 60_000, 60_000]);
  });
});
