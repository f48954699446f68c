// The test suite of RDF Dataset Canonicalization (RDFC-1.0), through the settings and limits of the product.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalizeQuads } from '../../core/lib/canonical/canonicalize.ts';
import { busyMs } from '../support/busy-ms.ts';
import { problemOfLater } from '../support/problem-of.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

interface Case {
  test: string;
  name: string;
  expected: 'equal' | 'map-equal' | 'refuse';
  result?: string;
  codes?: string[];
  hash: 'SHA256' | 'SHA384';
  complexity: 'low' | 'medium' | 'high';
}

const read = (name: string): string => readFileSync(vectorPath('corpora', 'rdf-canon', name), 'utf8');
const files: Record<string, Case[]> = vectorsPresent ? JSON.parse(read('manifest.json')).files : {};
const cases = Object.entries(files).flatMap(([file, ofFile]) => ofFile.map((one) => ({ file, ...one })));

describe('RDF canonicalisation', () => {
  it('has its cases', () => {
    expect(cases.filter(({ expected }) => expected !== 'map-equal').length).toBe(vectorsPresent ? 65 : 0);
    expect(cases.filter(({ expected }) => expected === 'map-equal').length).toBe(vectorsPresent ? 21 : 0);
  });

  it.each(cases)('$test: $name', async ({ file, expected, result, codes, hash, complexity }) => {
    const started = busyMs();
    const factor = complexity === 'high' ? 3 : undefined;
    const form = canonicalizeQuads(read(file), hash === 'SHA384' ? 'SHA-384' : 'SHA-256', factor);
    if (expected === 'refuse') {
      const problem = await problemOfLater(() => form);
      expect(codes).toContain(problem?.code);
      expect(busyMs() - started).toBeLessThan(2000);
    } else if (expected === 'map-equal') {
      const { labels } = await form;
      const written = [...labels].map(([from, to]) => [from.replace(/^_:/, ''), to.replace(/^_:/, '')]);
      expect(Object.fromEntries(written)).toEqual(JSON.parse(read(result as string)));
    } else {
      expect((await form).quads.join('')).toBe(read(result as string));
    }
  });

  it.each(cases.filter(({ complexity }) => complexity === 'high'))('$test under the limits of the product', async ({ file }) => {
    const started = busyMs();
    expect(await problemOfLater(() => canonicalizeQuads(read(file), 'SHA-256'))).toMatchObject({
      code: 'proof.graph-too-complex',
    });
    expect(busyMs() - started).toBeLessThan(2000);
  });
});
