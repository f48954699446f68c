import { beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../../core/index.ts';
import { type TestKey, testKey } from '../../../support/controllers.ts';
import { fakeHttp } from '../../../support/fake-http.ts';
import { NOW, profileWith, signedBy } from '../../../support/signed-badges.ts';
import { credentialDocument } from '../../../support/signed-credentials.ts';

const PAGE = 'https://wallet.example.net/badges/1';
let key: TestKey;
beforeAll(async () => {
  key = await testKey();
});

async function pageWith(script: unknown) {
  const text = `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(script)}</script>`;
  const { http } = fakeHttp({ ...profileWith(key), [PAGE]: { text, headers: { 'content-type': 'text/html' } } });
  const report = await verify({ url: PAGE }, { ports: { http }, policy: { now: NOW } });
  return { report, codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}

describe('a credential in the JSON-LD of a page', () => {
  it('is verified as such where it is whole and signed', async () => {
    expect((await pageWith(await signedBy(key))).report.verdict).toBe('genuine');
    expect((await pageWith({ '@graph': [{ '@type': 'Thing' }, await signedBy(key)] })).report.verdict).toBe('genuine');
  });
  it('is no better for standing in a page where it was altered', async () => {
    expect((await pageWith({ ...(await signedBy(key)), validUntil: '2099-01-01T00:00:00Z' })).report.verdict).toBe('not-genuine');
  });
  it('is none where nothing secures it: the page only describes a badge', async () => {
    const { report, codes } = await pageWith(credentialDocument());
    expect(report.verdict).toBe('not-checkable');
    expect(codes).toContain('read.page-only');
  });
});
