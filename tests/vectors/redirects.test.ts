import { describe, expect, it } from 'vitest';
import { createHttp } from '../../core/adapters/fetch-http.ts';
import type { Transport } from '../../core/adapters/transport.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import type { HttpPurpose } from '../../core/ports.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface Row {
  purpose: 'identity' | 'image';
  chain: string[];
  expect: 'allow' | 'allow-note' | 'refuse';
}

/** What a request that is answered with each Location in turn, and then with 200, comes to. */
async function outcome(start: string, chain: readonly string[], purpose: HttpPurpose) {
  const left = [...chain];
  const asked: string[] = [];
  const transport: Transport = async ({ url }) => {
    asked.push(url);
    const location = left.shift();
    if (location === undefined) return { url, status: 200, headers: {}, body: new Uint8Array([123, 125]) };
    return { url, status: 302, headers: { location }, body: new Uint8Array() };
  };
  try {
    const { notes } = await createHttp({ transport, clock: () => 0 })({ url: start, purpose });
    return { result: notes.length > 0 ? 'allow-note' : 'allow', codes: notes, asked };
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return { result: 'refuse', codes: [error.problem.code], asked };
  }
}

describe.runIf(vectorsPresent)('tables/redirects', () => {
  const table = vectorsPresent ? vectorTable<Row>('redirects') : { rows: [], start: '' };
  const cases = table.rows.flatMap((row) => {
    const purposes: HttpPurpose[] = row.purpose === 'image' ? ['image'] : ['badge', 'profile', 'status'];
    return purposes.map((purpose) => ({ ...row, as: purpose }));
  });
  it.each(cases)('$id, as $as', async ({ chain, as, expect: expected, anyCode }) => {
    const { result, codes, asked } = await outcome(String(table['start']), chain, as);
    expect(result).toBe(expected);
    if (anyCode) expect(codes.some((code) => anyCode.includes(code))).toBe(true);
    // What is refused is refused before it is asked.
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});
