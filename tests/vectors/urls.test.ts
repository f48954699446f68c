import { describe, expect, it } from 'vitest';
import { judgeUrl } from '../../core/adapters/url-policy.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

function codeOf(url: string): string | null {
  try {
    judgeUrl(url);
    return null;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return error.problem.code;
  }
}

describe.runIf(vectorsPresent)('tables/urls', () => {
  const rows = vectorsPresent ? vectorTable<{ url: string; expect: 'allow' | 'refuse' }>('urls').rows : [];
  it.each(rows)('$id', ({ url, expect: expected, anyCode }) => {
    const code = codeOf(url);
    expect(code === null ? 'allow' : 'refuse').toBe(expected);
    if (anyCode) expect(anyCode).toContain(code);
  });
});
