import { describe, expect, it } from 'vitest';
import { tableVerifications } from '../support/table-verifications.ts';
import { vectorsPresent } from '../support/vectors.ts';

describe.runIf(vectorsPresent)('tables/data-integrity', () => {
  const rows = vectorsPresent ? tableVerifications('data-integrity') : [];
  it.each(rows)('$id', async ({ run, disagreements }) => {
    const report = await run();
    expect(disagreements(report), JSON.stringify(report.checks, null, 1)).toEqual([]);
  });
});
