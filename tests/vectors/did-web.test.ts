// did:web identifiers to the addresses of their documents: the rules of the method, then those of every request.
import { describe, expect, it } from 'vitest';
import { judgeUrl } from '../../core/adapters/url-policy.ts';
import { didWebUrl } from '../../core/issuer/did-web-url.ts';
import { problemOf } from '../support/problem-of.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface Row {
  did: string;
  expect: 'resolve' | 'refuse' | 'either';
  url?: string;
}

const rows = vectorsPresent ? vectorTable<Row>('did-web').rows : [];

describe.runIf(vectorsPresent)('tables/did-web.json', () => {
  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s', (_id, { did, expect: expected, url, anyCode }) => {
    const problem = problemOf(() => judgeUrl(didWebUrl(did)));
    if (expected === 'resolve') {
      expect(problem).toBeNull();
      expect(didWebUrl(did)).toBe(url);
    } else if (expected === 'refuse') {
      expect(anyCode ?? []).toContain(problem?.code);
    }
  });
});
