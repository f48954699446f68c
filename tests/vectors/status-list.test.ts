import { describe, expect, it } from 'vitest';
import { tableVerifications } from '../support/table-verifications.ts';
import { vectorsPresent } from '../support/vectors.ts';

describe.runIf(vectorsPresent)('tables/status-list', () => {
  const rows = vectorsPresent ? tableVerifications('status-list') : [];
  it.each(rows)('$id', async ({ run, disagreements }) => {
    const report = await run();
    expect(disagreements(report), JSON.stringify(report.checks, null, 1)).toEqual([]);
  });
});
