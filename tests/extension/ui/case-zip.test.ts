import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { caseName, caseZip, holderToKeep, isWhole } from '../../../extension/ui/case-zip.ts';
import { reportWith } from './reports.ts';

const BADGE = 'https://wallet.example.org/1';
const evidence = [{ url: BADGE, status: 200, sha256: 'ab', time: '2026-03-01T09:00:00.000Z' }];
const report = reportWith({}, { evidence });
const answers = [{ method: 'GET' as const, url: BADGE, status: 200, body: new TextEncoder().encode('{}') }];

describe('the evidence as a file', () => {
  it('is one folder, named by when the badge was checked, the same bytes each time', async () => {
    const parts = { report, input: { url: BADGE }, holder: {}, trust: [], answers };
    const zip = await caseZip(parts);
    expect(Object.keys(unzipSync(zip))).toEqual(['tashika-2026-03-01-090000/responses/1', 'tashika-2026-03-01-090000/case.json']);
    expect(await caseZip(parts)).toEqual(zip);
    expect(caseName(report)).toBe('tashika-2026-03-01-090000');
  });

  it('holds nobody’s address or name unless the viewer wants it, but always that nobody vouches for a sender', () => {
    const holder = { email: 'nora.lindqvist@example.org', name: 'Nora Lindqvist', unproven: true };
    expect(holderToKeep(holder, false)).toEqual({ unproven: true });
    expect(holderToKeep(holder, true)).toEqual(holder);
    expect(holderToKeep({}, true)).toEqual({});
  });

  it('is not made of half of what the report rests on', () => {
    expect(isWhole(report, answers)).toBe(true);
    expect(isWhole(report, [])).toBe(false);
    const asked = reportWith({}, { evidence: [{ ...evidence[0]!, post: '{"id":1}' }] });
    expect(isWhole(asked, answers)).toBe(false);
    expect(isWhole(asked, [{ ...answers[0]!, method: 'POST', post: '{"id":1}' }])).toBe(true);
  });
});
