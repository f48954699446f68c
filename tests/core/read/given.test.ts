import { describe, expect, it } from 'vitest';
import type { CodesFault } from '../../../core/index.ts';
import { bakePng, PROBLEMS, verify } from '../../../core/index.ts';
import { loadLocale, present } from '../../../core/present/index.ts';
import { fakeHttp, hostedWorld } from '../../support/fake-http.ts';
import { IDAT, pngOf } from '../../support/make-png.ts';

const world = hostedWorld();
const url = world.assertion.id;
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const problemsOf = (report: Awaited<ReturnType<typeof verify>>) =>
  report.checks.find(({ check }) => check === 'read')?.problems.map(({ code }) => code);

describe('an address out of a code', () => {
  it('is verified as any other, and it is said that the rest of the file is not protected', async () => {
    const { http, asked } = fakeHttp(world.answers);
    const report = await verify({ url, seenIn: 'pdf' }, { ports: { http } });
    const plain = await verify({ url }, { ports: fakeHttp(world.answers) });
    expect(report.verdict).toBe(plain.verdict);
    expect(report.verdict).toBe('genuine');
    expect(problemsOf(report)).toEqual(['read.from-code']);
    expect(report.input).toEqual({ kind: 'url', url, seenIn: 'pdf' });
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['en', 'pdf', 'The text and the name on the PDF are not protected.'],
    ['en', 'picture', 'Nothing else in the picture is protected.'],
    ['ja', 'pdf', 'PDFに書かれた文章や氏名は保護されていません。'],
    ['ja', 'picture', '画像のほかの内容は保護されていません。'],
  ] as const)('is among the reasons that are read first, in %s for a %s', async (lang, seenIn, words) => {
    const report = await verify({ url, seenIn }, { ports: fakeHttp(world.answers) });
    const said = present(report, { locale: await loadLocale(lang) }).reasons.map(({ text }) => text);
    expect(said.join()).toContain(words);
  });

  it.each([
    ['read.claim-link', 'https://www.openbadge-global.com/ns/portal/openbadge/receive/0123456789abcdef0123456789abcdef'],
    [
      'read.list-page',
      'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/user/Z1VLbVdia0ZOMFJ1c3VTZEVRTGErdz09',
    ],
    ['read.short-link', 'https://bit.ly/abc'],
    ['read.unrecognised', 'javascript:alert(1)'],
  ])('that may not be asked is not: %s', async (code, address) => {
    const { http, asked } = fakeHttp({});
    const report = await verify({ url: address, seenIn: 'picture' }, { ports: { http } });
    expect(problemsOf(report)).toEqual([code, 'read.from-code']);
    expect(asked).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('0123456789abcdef');
  });
});

describe('a file from whose codes no address came', () => {
  const faults: readonly CodesFault[] = [
    ...(['read.no-code', 'read.code-no-address', 'read.codes-differ', 'read.locked'] as const),
    ...(['read.not-drawable', 'read.codes-unread', 'read.too-large'] as const),
  ];

  it.each(faults)('is answered with %s', async (fault) => {
    const report = await verify({ bytes: JPEG, codes: { in: 'pdf', fault } }, { ports: fakeHttp({}) });
    expect(problemsOf(report)).toEqual([fault]);
    expect(report.verdict).toBe(PROBLEMS[fault].class === 'unknown' ? 'incomplete' : 'not-checkable');
  });

  it('says how large it may be', async () => {
    const codes = { in: 'pdf', fault: 'read.too-large', limit: 20 * 1_048_576 } as const;
    const report = await verify({ bytes: JPEG, codes }, { ports: fakeHttp({}) });
    expect(present(report, { locale: await loadLocale('en') }).headline).toContain('20');
  });

  it('is none, where a badge is baked into it', async () => {
    const bytes = bakePng(pngOf(IDAT), JSON.stringify(world.assertion));
    const input = { bytes, codes: { in: 'picture', fault: 'read.no-code' } } as const;
    expect((await verify(input, { ports: fakeHttp(world.answers) })).verdict).toBe('genuine');
  });
});

describe('a text file with an address', () => {
  const verifyFile = async (text: string) => {
    const { http, asked } = fakeHttp(world.answers);
    const report = await verify({ bytes: new TextEncoder().encode(text), name: 'badge.txt' }, { ports: { http } });
    return { report, asked };
  };

  it.each([url, `${url}\n`, `\ufeff  ${url}\r\n`, url.replace('https:', 'http:')])(
    'is read like a pasted one: %j',
    async (text) => {
      const { report } = await verifyFile(text);
      expect(report.verdict).toBe('genuine');
      expect(report.input.sha256).toMatch(/^[0-9a-f]{64}$/);
    },
  );

  it.each([
    [
      'of a link for receiving a badge',
      'https://www.openbadge-global.com/ns/portal/openbadge/receive/0123456789abcdef0123456789abcdef',
      'read.claim-link',
    ],
    ['with words beside it', `${url} is my badge`, 'read.unrecognised'],
    ['and a second one', `${url}\n${url}`, 'read.unrecognised'],
    ['of no web page', 'javascript:alert(1)', 'read.unrecognised'],
    ['far too long', `${url}${'a'.repeat(9_000)}`, 'read.unrecognised'],
  ])('%s is not asked', async (_name, text, code) => {
    const { report, asked } = await verifyFile(text);
    expect(problemsOf(report)).toEqual([code]);
    expect(asked).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('0123456789abcdef');
  });
});
