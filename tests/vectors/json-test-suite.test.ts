// JSONTestSuite (Nicolas Seriot): what the guard takes, refuses and notes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../core/lib/json.ts';
import { codeOf } from '../support/problem-of.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

interface Row {
  expected: 'accept' | 'refuse' | 'either';
  codes?: string[];
}

describe.runIf(vectorsPresent)('JSONTestSuite', () => {
  const folder = (name: string) => vectorPath('corpora', 'jsontestsuite', name);
  const manifest = vectorsPresent ? JSON.parse(readFileSync(folder('manifest.json'), 'utf8')) : { files: {} };

  it.each(Object.entries(manifest.files as Record<string, Row>))(
    '%s',
    (name, { expected, codes = [] }) => {
      const bytes = new Uint8Array(readFileSync(folder(name)));
      const refusal = codeOf(() => parseJson(bytes));
      if (refusal !== null) {
        expect(expected).not.toBe('accept');
        expect(codes).toContain(refusal);
      } else {
        expect(expected).not.toBe('refuse');
        expect(parseJson(bytes).notes.map(({ code }) => code)).toEqual(codes);
      }
    },
    2_000,
  );
});
