import { describe, expect, it } from 'vitest';
import { png } from '../../../../core/read/containers/png.ts';
import { chunk, IDAT, iTXt, pngOf, tEXt, zTXt } from '../../../support/make-png.ts';
import { problemOfLater } from '../../../support/problem-of.ts';

const JSON_TEXT = '{"type":"Assertion","name":"確か é"}';
const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.e30.AA';
const read = async (...middle: readonly Uint8Array[]) => png.read(pngOf(...middle));
const problem = (...middle: readonly Uint8Array[]) => problemOfLater(() => read(...middle));
const notes = async (...middle: readonly Uint8Array[]) => (await read(...middle)).notes.map(({ code }) => code);
const MIB = 1_048_576;

describe('a badge in a PNG', () => {
  it.each(['openbadges', 'openbadgecredential', 'clrcredential'])('is read under %s', async (keyword) => {
    expect(await read(iTXt(JSON_TEXT, { keyword }), IDAT)).toEqual({ carried: { kind: 'json', source: JSON_TEXT }, notes: [] });
  });

  it('is read in front of the picture data and behind it', async () => {
    expect((await read(IDAT, iTXt(TOKEN))).carried).toEqual({ kind: 'jws', token: TOKEN });
  });

  it('is read with a language and a translated keyword', async () => {
    expect((await read(iTXt(JSON_TEXT, { language: 'ja', translated: 'バッジ' }))).carried).toMatchObject({ source: JSON_TEXT });
  });

  it('is an address only under the keyword of Open Badges 0.5–2', async () => {
    const url = 'https://badges.example.org/a.json';
    expect((await read(iTXt(url))).carried).toEqual({ kind: 'pointer', url });
    expect((await problem(iTXt(url, { keyword: 'openbadgecredential' })))?.code).toBe('read.chunk-malformed');
  });

  it('is read from tEXt and zTXt, which is noted', async () => {
    expect(await read(tEXt(JSON_TEXT))).toEqual({
      carried: { kind: 'json', source: JSON_TEXT },
      notes: [{ code: 'read.legacy-chunk', detail: {} }],
    });
    expect((await read(zTXt(JSON_TEXT))).carried).toMatchObject({ source: JSON_TEXT });
    expect(await notes(zTXt(JSON_TEXT))).toEqual(['read.legacy-chunk', 'read.compressed']);
  });

  it('in Latin-1 is read as that, where its bytes are not UTF-8', async () => {
    expect((await read(tEXt(Buffer.from('{"name":"é\x80"}', 'latin1')))).carried).toMatchObject({ source: '{"name":"é\x80"}' });
  });

  it('compressed is read and noted', async () => {
    expect((await read(iTXt(JSON_TEXT, { flag: 1 }))).carried).toMatchObject({ source: JSON_TEXT });
    expect(await notes(iTXt(JSON_TEXT, { flag: 1 }))).toEqual(['read.compressed']);
  });

  it('with a wrong checksum is read and noted', async () => {
    expect(await notes(iTXt(JSON_TEXT, {}, { crc: 1 }))).toEqual(['read.checksum']);
  });

  it('is not spoilt by wrong checksums or broken data of other chunks, which nobody looks at', async () => {
    const broken = chunk('IDAT', 'no zlib', { crc: 1 });
    expect(await notes(chunk('iCCP', 'x', { crc: 2 }), iTXt(JSON_TEXT), broken, iTXt('\0', { keyword: 'Comment' }))).toEqual([]);
  });
});

describe('a PNG without one badge', () => {
  it.each([
    ['nothing', [IDAT]],
    ['other keywords', [iTXt(JSON_TEXT, { keyword: 'Comment' }), tEXt(JSON_TEXT, 'openbadge'), tEXt(JSON_TEXT, 'openbadges2')]],
    ['the keyword in other letters', [iTXt(JSON_TEXT, { keyword: 'OpenBadges' })]],
    ['the badge in another kind of chunk', [chunk('prVt', `openbadges\0${JSON_TEXT}`)]],
    ['an empty badge chunk', [tEXt('')]],
  ])('is said to have none: %s', async (_, middle) => {
    expect((await problem(...middle))?.code).toBe('read.no-badge');
  });

  it.each([
    ['twice the same', [iTXt(JSON_TEXT), iTXt(JSON_TEXT)]],
    ['two keywords', [iTXt(JSON_TEXT), IDAT, iTXt(JSON_TEXT, { keyword: 'openbadgecredential' })]],
    ['two kinds of chunks', [tEXt(JSON_TEXT), iTXt(JSON_TEXT)]],
    ['a broken one in front', [chunk('iTXt', 'openbadges\0\x07'), iTXt(JSON_TEXT)]],
    ['an empty one behind', [iTXt(JSON_TEXT), chunk('tEXt', 'openbadges')]],
  ])('is refused for more than one: %s', async (_, middle) => {
    expect(await problem(...middle)).toMatchObject({ code: 'read.multiple-badges', detail: { badges: 2 } });
  });

  it('ignores and notes what stands behind IEND, a second badge included', async () => {
    const tail = Buffer.concat([pngOf(iTXt(JSON_TEXT)), iTXt('{"other":1}')]);
    expect(await png.read(tail)).toMatchObject({ carried: { source: JSON_TEXT }, notes: [{ code: 'read.trailing-data' }] });
    expect(await problemOfLater(() => png.read(Buffer.concat([pngOf(), iTXt(JSON_TEXT)])))).toMatchObject({
      code: 'read.no-badge',
      beside: ['read.trailing-data'],
    });
  });
});

describe('a badge chunk that cannot be read', () => {
  it.each([
    ['compression flag 2', iTXt(JSON_TEXT, { flag: 2 })],
    ['compression method 1', iTXt(JSON_TEXT, { method: 1 })],
    ['no NUL behind the keyword', chunk('iTXt', 'openbadges')],
    ['no text', chunk('iTXt', 'openbadges\0\0\0')],
    ['one NUL too few', chunk('iTXt', 'openbadges\0\0\0ja\0{}')],
    ['zTXt of another method', chunk('zTXt', 'openbadges\0\x01x')],
    ['zTXt without a method', chunk('zTXt', 'openbadges\0')],
    ['garbage in place of the compressed text', chunk('zTXt', 'openbadges\0\0garbage')],
    ['a compressed text cut short', chunk('iTXt', iTXt(JSON_TEXT, { flag: 1 }).subarray(8, -10))],
    ['a text that is no badge', iTXt('hello')],
    ['a list', iTXt('[]')],
  ])('is malformed: %s', async (_, middle) => {
    expect((await problem(middle))?.code).toBe('read.chunk-malformed');
  });

  it('is refused where iTXt is not UTF-8', async () => {
    expect((await problem(iTXt(Buffer.from('{"name":"é"}', 'latin1'))))?.code).toBe('read.encoding');
  });

  it('keeps what was noted before beside the fault', async () => {
    const faulty = chunk('zTXt', 'openbadges\0\0garbage', { crc: 1 });
    expect((await problem(faulty))?.beside).toEqual(['read.checksum', 'read.legacy-chunk', 'read.compressed']);
  });

  it('is read up to 1 MiB, as it is and inflated, and refused beyond', async () => {
    const text = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`;
    for (const make of [
      (t: string) => iTXt(t),
      (t: string) => tEXt(t),
      (t: string) => zTXt(t),
      (t: string) => iTXt(t, { flag: 1 }),
    ]) {
      expect(await problem(make(text(MIB)))).toBeNull();
    }
    for (const make of [iTXt, tEXt]) {
      expect(await problem(make(text(MIB + 1)))).toMatchObject({
        code: 'read.too-large',
        detail: { limitBytes: MIB, limit: '1 MiB' },
      });
    }
    for (const bomb of [zTXt(text(64 * MIB)), iTXt(text(MIB + 1), { flag: 1 })]) {
      expect(await problem(bomb)).toMatchObject({ code: 'read.inflate-limit', detail: { limitBytes: MIB, limit: '1 MiB' } });
    }
  });
});

describe('the size of a PNG', () => {
  it('may be 5 MiB and no more', async () => {
    const badge = iTXt(JSON_TEXT);
    const fill = (bytes: number) => chunk('IDAT', Buffer.alloc(bytes - pngOf(badge).length - 12));
    expect(await problem(badge, fill(5 * MIB))).toBeNull();
    expect(await problem(badge, fill(5 * MIB + 1))).toMatchObject({ code: 'read.too-large', detail: { limit: '5 MiB' } });
  });
});
