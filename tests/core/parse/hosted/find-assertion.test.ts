import { describe, expect, it } from 'vitest';
import { verify } from '../../../../core/verify.ts';
import { fakeHttp } from '../../../support/fake-http.ts';
import { PLATFORM_BADGES } from '../../../support/platform-badges.ts';

const lecos = PLATFORM_BADGES.find(({ platform }) => platform === 'lecos');
if (!lecos) throw new Error('no such platform');
const { assertion: address, documents } = lecos;

async function served(changes: object) {
  const answers = Object.fromEntries(Object.entries(documents).map(([url, json]) => [url, { json }]));
  const { http } = fakeHttp({ ...answers, [address]: { json: { ...documents[address], ...changes } } });
  const report = await verify({ url: address }, { ports: { http }, policy: { now: '2026-06-01T00:00:00Z' } });
  return { verdict: report.verdict, codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}

describe('a platform that keeps its badges under known addresses', () => {
  it.each([
    ['none', undefined],
    ['one that is no address', 'urn:uuid:1'],
    ['one that is no text', 7],
    ['another of its own', address.replace(/.{32}$/, 'a2RFdGhCNEM3YUs0QjViejA4cGYxQT09')],
  ])('leaves the answer open where it serves a badge with the wrong id: %s', async (_name, id) => {
    const { verdict, codes } = await served({ id });
    expect(verdict).toBe('incomplete');
    expect(codes).toContain('proof.hosted-other-id');
  });
  it('serves no badge of its own under the id of a foreign host', async () => {
    const { verdict, codes } = await served({ id: 'https://evil.example.net/a' });
    expect(verdict).toBe('not-genuine');
    expect(codes).toContain('proof.hosted-id-mismatch');
  });
});
