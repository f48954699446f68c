import { describe, expect, it } from 'vitest';
import type { CodesAnswer } from '../../codes/contract.ts';
import { inputByCodes } from '../../codes/input-by-codes.ts';
import { verify } from '../../core/index.ts';
import { fakeHttp } from '../support/fake-http.ts';
import { IDAT, pngOf } from '../support/make-png.ts';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const PLAIN = pngOf(IDAT);
const reportOf = (bytes: Uint8Array) => verify({ bytes }, { ports: fakeHttp({}) });
const answering = (answer: CodesAnswer | null) => async () => answer;

describe('what is verified after a file without a badge', () => {
  it('is the address in a code, and that it was in one', async () => {
    const found = answering({ in: 'pdf', url: 'https://badges.example.org/a/1' });
    const next = await inputByCodes({ bytes: JPEG }, await reportOf(JPEG), found);
    expect(next).toEqual({ url: 'https://badges.example.org/a/1', seenIn: 'pdf' });
  });

  it('is the file again, with what is wrong with its codes', async () => {
    const none = answering({ in: 'picture', fault: 'read.codes-differ' });
    const next = await inputByCodes({ bytes: JPEG, name: 'a.jpg' }, await reportOf(JPEG), none);
    expect(next).toEqual({ bytes: JPEG, name: 'a.jpg', codes: { in: 'picture', fault: 'read.codes-differ' } });
  });

  it('is nothing where a picture could have held a badge and has no code either: the first answer helps more', async () => {
    const none = answering({ in: 'picture', fault: 'read.no-code' });
    expect(await inputByCodes({ bytes: PLAIN }, await reportOf(PLAIN), none)).toBeNull();
    expect(await inputByCodes({ bytes: JPEG }, await reportOf(JPEG), none)).not.toBeNull();
  });

  it('is the address in a code of a picture that is too large to be looked into for a badge', async () => {
    const large = new Uint8Array(5 * 1_048_576 + 1);
    large.set(PLAIN);
    const report = await reportOf(large);
    expect(report.checks[0]?.problems[0]?.code).toBe('read.too-large');
    const url = 'https://badges.example.org/a/1';
    expect(await inputByCodes({ bytes: large }, report, answering({ in: 'picture', url }))).toEqual({ url, seenIn: 'picture' });
    expect(await inputByCodes({ bytes: large }, report, answering({ in: 'picture', fault: 'read.no-code' }))).toBeNull();
    const differing = await inputByCodes({ bytes: large }, report, answering({ in: 'picture', fault: 'read.codes-differ' }));
    if (!differing) throw new Error('the first answer stood');
    const again = await verify(differing, { ports: fakeHttp({}) });
    expect(again.checks[0]?.problems.map(({ code }) => code)).toEqual(['read.codes-differ']);
  });

  it('is nothing where the badge in a picture is too large, not the picture', async () => {
    const report = await reportOf(PLAIN);
    const problems = [{ code: 'read.too-large' as const, detail: { limitBytes: 2_097_152, limit: '2 MiB' } }];
    const checks = report.checks.map((one) => (one.check === 'read' ? { ...one, problems } : one));
    const never = async () => Promise.reject(new Error('codes were looked for'));
    expect(await inputByCodes({ bytes: PLAIN }, { ...report, checks }, never)).toBeNull();
  });

  it('is nothing, and no code is looked for, where the file held something or is no file', async () => {
    const never = async () => Promise.reject(new Error('codes were looked for'));
    const bytes = new TextEncoder().encode('{"a":1}');
    expect(await inputByCodes({ bytes }, await reportOf(bytes), never)).toBeNull();
    const asked = { bytes: JPEG, codes: { in: 'picture', fault: 'read.no-code' } } as const;
    expect(await inputByCodes(asked, await reportOf(JPEG), never)).toBeNull();
    const url = 'https://badges.example.org/a/1';
    expect(await inputByCodes({ url }, await verify({ url }, { ports: fakeHttp({}) }), never)).toBeNull();
  });

  it('is nothing where nobody looks for codes', async () => {
    expect(await inputByCodes({ bytes: JPEG }, await reportOf(JPEG), undefined)).toBeNull();
  });
});
