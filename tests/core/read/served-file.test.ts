import { describe, expect, it } from 'vitest';
import { LOCALES, loadLocale, present } from '../../../core/present/index.ts';
import { verify } from '../../../core/verify.ts';
import { fakeHttp, hostedWorld } from '../../support/fake-http.ts';
import { IDAT, iTXt, pngOf } from '../../support/make-png.ts';

const { answers, assertion } = hostedWorld();
const verifyPicture = (url: string, bytes: Uint8Array) =>
  verify({ url }, { policy: { now: '2026-06-01T00:00:00Z' }, ports: fakeHttp({ ...answers, [url]: { bytes } }) });
const codesOf = ({ checks }: Awaited<ReturnType<typeof verify>>) =>
  checks.flatMap(({ problems }) => problems.map(({ code }) => code));

describe('a picture without a badge', () => {
  it.each([
    'https://media.licdn.com/dms/image/v2/AAAA/0',
    'https://ci3.googleusercontent.com/mail-sig/AAAA',
    'https://scontent.xx.fbcdn.net/v/1.png',
  ])('has lost it at a host that saves pictures anew: %s', async (url) => {
    const report = await verifyPicture(url, pngOf(IDAT));
    expect([report.verdict, codesOf(report)]).toEqual(['not-checkable', ['read.no-badge', 'read.stripped-host']]);
  });

  it.each(['https://badges.example.org/1.png', 'https://notlicdn.com/1.png', 'https://licdn.com.example.net/1.png'])(
    'has none at any other: %s',
    async (url) => {
      expect(codesOf(await verifyPicture(url, pngOf(IDAT)))).toEqual(['read.no-badge']);
    },
  );

  it('is not what such a host served where a badge is in it', async () => {
    const report = await verifyPicture(
      'https://media.licdn.com/dms/image/v2/AAAA/0',
      pngOf(iTXt(JSON.stringify(assertion)), IDAT),
    );
    expect(report.verdict).toBe('genuine');
  });

  it.each(LOCALES)('is told of with the host’s name: %s', async (lang) => {
    const report = await verifyPicture('https://media.licdn.com/dms/image/v2/AAAA/0', pngOf(IDAT));
    const { reasons } = present(report, { locale: await loadLocale(lang) });
    expect(reasons.map(({ text }) => text).join()).toContain('media.licdn.com');
  });
});
