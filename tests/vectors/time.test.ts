import { describe, expect, it } from 'vitest';
import type { Check } from '../../core/model/context.ts';
import { runChecks } from '../../core/run-checks.ts';
import { validity } from '../../core/validity/check.ts';
import { axesOf } from '../../core/verdict.ts';
import { badgeFor, contextFor } from '../support/people.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface TimeRow {
  now?: string;
  deviceNow?: string;
  hostDates?: string[];
  built?: string;
  validFrom?: string | number;
  issuedOn?: string | number;
  validUntil?: string | number;
  expires?: string | number;
  freshness: string[];
}

describe.runIf(vectorsPresent)('the table of dates', () => {
  const { rows } = vectorsPresent ? vectorTable<TimeRow>('time') : { rows: [] };

  it.each(rows)('$id is $freshness', async (row) => {
    const { hostDates = [], built } = row;
    const dates = new Map(hostDates.map((date, index) => [`host-${index}.example.org`, date]));
    const badge = badgeFor({
      issuedOn: row.validFrom ?? row.issuedOn ?? null,
      expires: row.validUntil ?? row.expires ?? null,
    });
    const proof: Check = { id: 'proof', needs: [], run: () => ({ found: { badge } }) };
    const status: Check = { id: 'status', needs: [], run: () => ({ outcome: 'pass' }) };
    const context = contextFor({}, { now: Date.parse(row.now ?? row.deviceNow ?? ''), hostDates: dates, built });
    const { reports } = await runChecks([proof, validity, status], context);
    expect(row.freshness).toContain(axesOf(reports).freshness);
    const codes: string[] = reports.flatMap(({ problems }) => problems.map(({ code }) => code));
    const { anyCode = [] } = row;
    expect(anyCode.length === 0 || anyCode.some((code) => codes.includes(code))).toBe(true);
  });
});
