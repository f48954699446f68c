// Signed credentials have one answer on every engine: what Node says of freshly issued and of forged ones, browsers say too.
import type { Page } from 'playwright';
import type { Browser, Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedChromium, openChromium, openFirefox } from '../support/browsers.ts';
import { NOW, type SignedCase, signedCases } from '../support/signed-worlds.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';
import { type Essence, judgeSigned } from './judge-signed.ts';
import { answersInPage, openSignedPage, type SignedPage, type SignedWindow } from './signed-page.ts';

let site: SignedPage;
let cases: SignedCase[];
let expected: Record<string, Essence>;
let chromium: OpenedChromium;
let firefox: Browser;
beforeAll(async () => {
  [site, cases, chromium, firefox] = await Promise.all([openSignedPage(), signedCases(), openChromium(), openFirefox()]);
  expected = Object.fromEntries(await Promise.all(cases.map(async (one) => [one.id, await judgeSigned(one, NOW)] as const)));
});
afterAll(async () => {
  await firefox?.close();
  await chromium?.close();
  await site?.close();
});

/** A page of a browser, as far as both drivers are alike. */
interface Opened {
  evaluate: Page['evaluate'];
  close: () => Promise<void>;
}
const inChromium = async (query: string): Promise<Opened> => {
  const page = await chromium.context.newPage();
  await page.goto(site.address + query);
  return page;
};
const inFirefox = async (query: string): Promise<Opened> => {
  const page: FirefoxPage = await firefox.newPage();
  await page.goto(site.address + query);
  return page as unknown as Opened;
};

describe('what Node says', () => {
  it('is what each case is made for', () => {
    const wrong = cases.flatMap(({ id, verdict, code }) => {
      const { verdict: said, checks } = expected[id]!;
      const codes = checks.flatMap(({ problems }) => problems.map((problem) => problem.code));
      const right =
        said === verdict && (code === undefined || codes.includes(code)) && !codes.some((one) => /internal/.test(one));
      return right ? [] : [`${id}: ${said}, ${codes.join(' ')}`];
    });
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(vectorsPresent ? 40 : 30);
  });
});

describe.each([
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
] as const)('a page in %s', (_name, open) => {
  it('says the same of every case', async () => {
    const page = await open('');
    expect(await page.evaluate(answersInPage, [cases, NOW] as const)).toEqual(expected);
    expect(await page.evaluate(() => (window as unknown as SignedWindow).forbidden)).toEqual([]);
    await page.close();
  });

  it.each(['Ed25519', 'ECDSA'])('says the same where its WebCrypto lacks %s', async (without) => {
    const page = await open(`?without=${without}`);
    expect(await page.evaluate(answersInPage, [cases, NOW] as const)).toEqual(expected);
    expect(await page.evaluate(() => (window as unknown as SignedWindow).refused)).toBeGreaterThan(0);
    await page.close();
  });

  it.each(['', '?without=Ed25519'])('refuses the keys of tables/ed25519-small-order as Node does (%s)', async (query) => {
    const rows = vectorsPresent
      ? vectorTable<{ publicKey: string; signature: string; message?: string; expect: string }>('ed25519-small-order').rows
      : [];
    const page = await open(query);
    for (const { id, publicKey, signature, message = '', expect: wanted, anyCode } of rows) {
      const [x, s, m] = [publicKey, signature, message].map((hex) => Buffer.from(hex, 'hex'));
      const answer = await page.evaluate(
        async ([key, one, two]) => {
          const { judgeSignature } = await (window as unknown as SignedWindow).core();
          return judgeSignature('EdDSA', { kty: 'OKP', crv: 'Ed25519', x: key }, one, two);
        },
        [x!.toString('base64url'), [...s!], [...m!]] as const,
      );
      if (wanted === 'pass') expect(answer, id).toBe(true);
      else expect(anyCode, id).toContain(answer);
    }
    await page.close();
  });
});
