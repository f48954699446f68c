import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecipientIdentity } from '../../../core/model/badge.ts';
import { compareEmail } from '../../../core/recipient/email.ts';

const EMAIL = 'hanako@example.ac.jp';
const hash = (text: string, alg = 'sha256') => `${alg}$${createHash(alg).update(text).digest('hex')}`;
const hashed = (text: string, salt = 'a1', alg = 'sha256'): RecipientIdentity => ({
  type: 'email',
  identity: hash(text + salt, alg),
  hashed: true,
  salt,
});
const plain = (identity: string, type = 'email'): RecipientIdentity => ({ type, identity, hashed: false, salt: '' });
const codes = ({ problems }: ReturnType<typeof compareEmail>) => problems.map(({ code }) => code);

describe('an address on the page', () => {
  it.each([
    ['as it is', EMAIL, EMAIL, 'as-given'],
    ['with capitals that the issuer hashed too', 'Hanako@Example.ac.jp', 'Hanako@Example.ac.jp', 'as-given'],
    ['with blanks around it', ` ${EMAIL}\n`, EMAIL, 'trimmed'],
    ['with capitals in its domain', 'Hanako@Example.AC.jp', 'Hanako@example.ac.jp', 'lower-case-domain'],
    ['with capitals everywhere', 'HANAKO@EXAMPLE.AC.JP', EMAIL, 'lower-case'],
    ['with a domain in letters, hashed in ASCII', 'taro@bücher.example', 'taro@xn--bcher-kva.example', 'as-given'],
    ['with a domain in ASCII, hashed in letters', 'taro@xn--wgv71a119e.jp', 'taro@日本語.jp', 'as-given'],
  ])('matches %s', (_title, page, issued, matched) => {
    const found = compareEmail([hashed(issued)], page);
    expect(found).toEqual({ result: 'match', problems: [], facts: { matched, hash: 'sha256' } });
  });

  it.each([
    ['a tag', 'hanako+badges@example.ac.jp'],
    ['a dot', 'hana.ko@example.ac.jp'],
    ['capitals', 'Hanako@example.ac.jp'],
    ['another width', 'ｈanako@example.ac.jp'],
    ['another width of the domain', 'hanako@ｅxample.ac.jp'],
    ['a host above', 'hanako@ac.jp'],
  ])('is not matched by an issued one with %s', (_title, issued) => {
    expect(compareEmail([hashed(issued)], EMAIL).result).toBe('differ');
  });

  it('with the sign for kelvin is not the one with a k', () => {
    expect(compareEmail([plain('ken@example.org')], '\u212aen@example.org').result).toBe('differ');
    expect(compareEmail([hashed('ken@example.org')], '\u212aEN@example.org').result).toBe('differ');
  });
  it('of another width is not folded into the one that was issued', () => {
    expect(compareEmail([hashed(EMAIL)], 'hanako@ｅxample.ac.jp').result).toBe('differ');
  });

  it('is found among several, and nothing is said of the others', () => {
    const others = [plain('somebody@example.org'), hashed(EMAIL, 'x', 'sha512'), plain('https://example.org', 'url')];
    expect(compareEmail([...others, hashed(EMAIL, '', 'md5')], EMAIL)).toEqual({
      result: 'match',
      problems: [
        { code: 'recipient.weak-hash', detail: {} },
        { code: 'recipient.unsalted', detail: {} },
      ],
      facts: { matched: 'as-given', hash: 'md5' },
    });
  });

  it('may be the one behind a hash that is not computed here: no answer', () => {
    const found = compareEmail([hashed('other@example.org'), hashed(EMAIL, 'x', 'sha512')], EMAIL);
    expect(found.problems).toEqual([{ code: 'recipient.hash-unsupported', detail: { alg: 'sha512' } }]);
    expect(found.result).toBe('unchecked');
  });

  it('is told only masked', () => {
    const { problems } = compareEmail([plain('other@example.org')], EMAIL);
    expect(problems).toEqual([{ code: 'recipient.email-differs', detail: { email: 'h…@example.ac.jp' } }]);
  });

  it('never stands in a report, nor does the one that the badge was issued to', () => {
    const local = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(local, local, fc.boolean(), (page, issued, isHashed) => {
        const identity = isHashed ? hashed(`${issued}@example.org`) : plain(`${issued}@example.org`);
        const report = JSON.stringify(compareEmail([identity], `${page}@example.com`));
        for (const secret of [`${page}@`, `${issued}@`, identity.identity]) expect(report).not.toContain(secret);
      }),
    );
  });
});

describe('an identity', () => {
  it.each([
    ['upper-case digits', { ...hashed(EMAIL), identity: `SHA256$${hash(`${EMAIL}a1`).slice(7).toUpperCase()}` }, []],
    ['no prefix', { ...hashed(EMAIL), identity: hash(`${EMAIL}a1`).slice(7) }, ['recipient.no-prefix']],
    ['blanks around it', plain(`  ${EMAIL} `), []],
    ['capitals in clear', plain('Hanako@Example.ac.jp'), []],
    ['the scheme of an address', plain(`mailto:${EMAIL}`, 'id'), []],
    ['the type name of Open Badges 3', { ...hashed(EMAIL), type: 'emailAddress' }, []],
    ['the type name of schema.org', { ...hashed(EMAIL), type: 'https://schema.org/email' }, []],
  ])('with %s is understood', (_title, identity, expected) => {
    const found = compareEmail([identity], EMAIL);
    expect(found.result).toBe('match');
    expect(codes(found)).toEqual(expected);
  });

  it('that says "hashed" and holds an address is an address, and that is noted', () => {
    expect(compareEmail([{ ...plain(EMAIL), hashed: true }], EMAIL)).toMatchObject({
      result: 'match',
      facts: { declared: 'hashed' },
    });
  });

  it('that says "plain" and holds a hash is a hash, and that is noted', () => {
    expect(compareEmail([{ ...hashed(EMAIL), hashed: false }], EMAIL)).toMatchObject({
      result: 'match',
      facts: { declared: 'plain' },
    });
  });

  it.each([
    ['sha3$00', 'recipient.hash-unsupported'],
    ['sha256$00', 'recipient.hash-unsupported'],
    [hash(EMAIL, 'md5').slice(4), 'recipient.hash-unsupported'],
    ['$', 'recipient.hash-unsupported'],
  ])('%s, said to be a hash, cannot be compared', (identity, code) => {
    expect(codes(compareEmail([{ type: 'email', identity, hashed: true, salt: '' }], EMAIL))).toEqual([code]);
  });

  it.each(['url', 'telephone', 'id', 'ext:studentId', 'constructor'])('of type %s is not an address', (type) => {
    expect(compareEmail([plain(EMAIL, type)], EMAIL)).toEqual({
      result: 'unchecked',
      problems: [{ code: 'recipient.identity-type', detail: { type } }],
      facts: {},
    });
  });

  it('that is not there cannot differ', () => {
    expect(codes(compareEmail([], EMAIL))).toEqual(['recipient.missing']);
  });
});
