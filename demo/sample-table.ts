import { type Locale, present } from '../core/present/index.ts';
import type { SampleResult } from './check-samples.ts';
import { padded, painted, type Terminal, width } from './terminal.ts';
import { wordsIn } from './world/words.ts';

/** Isolation of a claim inside a sentence: most terminals print the marks instead of obeying them. */
const ISOLATES = /[\u2066-\u2069]/g;

/** One line for each sample: what it is, and the answer in words. */
export function sampleTable(results: readonly SampleResult[], locale: Locale, lang: string, terminal: Terminal): string {
  const columns = Math.max(...results.map(({ sample }) => width(wordsIn(sample.title, lang))));
  return results
    .map(({ sample, report }) => {
      const { headline, tone } = present(report, { locale, surface: 'terminal' });
      return `  ${padded(wordsIn(sample.title, lang), columns)}  ${painted(tone, headline.replace(ISOLATES, ''), terminal)}`;
    })
    .join('\n');
}

/** One line for each sample: whether it is as it must be, for machines and hurried people. */
export function checkLines(results: readonly SampleResult[]): string {
  return results
    .map(({ sample, report, faults }) =>
      faults.length === 0 ? `ok    ${sample.id}: ${report.verdict}` : `FAIL  ${sample.id}: ${faults.join('; ')}`,
    )
    .join('\n');
}
