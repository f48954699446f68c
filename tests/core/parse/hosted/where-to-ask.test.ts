import { describe, expect, it } from 'vitest';
import { verify } from '../../../../core/verify.ts';
import { type FakeAnswer, fakeHttp } from '../../../support/fake-http.ts';
import { PLATFORM_BADGES } from '../../../support/platform-badges.ts';

const LECOS = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2';
const ID = 'SWNISHFtWmk2RzZrZnN2bE84MVNnZz09';
const HOST = `${LECOS}/Assertion/Host/${ID}`;
const OWN = `${LECOS}/Assertion/${ID}`;

const credly = PLATFORM_BADGES.find(({ platform }) => platform === 'credly');
if (!credly) throw new Error('no such platform');
const original = credly.documents[credly.assertion] as object;
const atCredly = Object.fromEntries(Object.entries(credly.documents).map(([url, json]) => [url, { json }]));

async function inHand(document: object, answers: Record<string, FakeAnswer>) {
  const { http, asked } = fakeHttp(answers);
  const report = await verify({ text: JSON.stringify(document) }, { ports: { http }, policy: { now: '2026-06-01T00:00:00Z' } });
  return { verdict: report.verdict, codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)), asked };
}

describe('a copy in hand that gives itself the address of a copy in a wallet', () => {
  it('is neither good nor false where the original cannot be told', async () => {
    const copy = { ...original, id: HOST };
    const { verdict, codes } = await inHand(copy, { [HOST]: { json: copy }, ...atCredly });
    expect(verdict).toBe('incomplete');
    expect(codes).toContain('read.imported-copy');
  });
  it('is what its original says', async () => {
    const { verdict } = await inHand({ ...original, id: HOST }, { [HOST]: { json: original }, ...atCredly });
    expect(verdict).toBe('genuine');
  });
});

describe('a copy in hand that gives itself the address of a badge of the wallet’s own', () => {
  it('is looked for among the imported ones where the wallet says that it has none', async () => {
    const { verdict } = await inHand(
      { ...original, id: OWN },
      { [OWN]: { status: 404 }, [HOST]: { json: original }, ...atCredly },
    );
    expect(verdict).toBe('genuine');
  });
  it('is not looked for there while the wallet gives no answer', async () => {
    const { verdict, asked } = await inHand({ ...original, id: OWN }, { [HOST]: { json: original }, ...atCredly });
    expect(verdict).toBe('incomplete');
    expect(asked).not.toContain(HOST);
  });
});
