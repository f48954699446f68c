import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../core/model/context.ts';
import type { HostedPart, HostedRecord } from '../../../core/model/hosted.ts';
import { status } from '../../../core/status/check.ts';
import { fakeContext } from '../../support/fake-context.ts';

const context = fakeContext();
const url = 'https://badges.example.org/a/1';
const record = (assertion: HostedRecord['assertion']): Findings => ({
  hosted: { pointer: url, copy: null, assertion, badgeClass: null, issuer: null, notes: [] },
});
const withdrawn = (reason: string | null): HostedPart<never> => ({ state: 'withdrawn', url, reason, content: null });

describe('whether a badge was withdrawn', () => {
  it('is said by status.revoked with the host’s reason', async () => {
    const result = await status.run(context, record(withdrawn('Issued in error.')));
    expect(result.problems).toEqual([
      {
        code: 'status.revoked',
        detail: { host: 'badges.example.org', issuer: 'badges.example.org', reason: 'Issued in error.' },
      },
    ]);
  });
  it('is not known where the host gave no answer', async () => {
    const result = await status.run(context, record({ state: 'missing', problems: [{ code: 'net.timeout', detail: {} }] }));
    expect(result.outcome).toBe('skipped');
  });
  it('is said to be nobody’s to ask where a badge names no way to ask: status.none', async () => {
    const result = await status.run(context, {});
    expect(result).toMatchObject({ outcome: 'not-applicable', problems: [{ code: 'status.none' }] });
  });
});
