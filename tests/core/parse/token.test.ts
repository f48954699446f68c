import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentIn, isPackedTwice, readToken } from '../../../core/parse/token.ts';
import { codeOf } from '../../support/problem-of.ts';

const part = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const HEADER = { alg: 'EdDSA' };

describe('a compact token', () => {
  it('is taken apart, and what was signed is kept as it stands', () => {
    const text = `${part(HEADER)}.${part({ a: 1 })}.AAEC`;
    const token = readToken(text);
    expect({ ...token.header }).toEqual(HEADER);
    expect({ ...token.payload }).toEqual({ a: 1 });
    expect(new TextDecoder().decode(token.signingInput)).toBe(text.slice(0, text.lastIndexOf('.')));
    expect([...token.signature]).toEqual([0, 1, 2]);
  });
  it('may have an empty signature: what that is worth is for the proof to say', () => {
    expect(readToken(`${part({ alg: 'none' })}.${part({})}.`).signature).toHaveLength(0);
  });
  it.each([
    ['two parts', `${part(HEADER)}.${part({})}`],
    ['four parts', `${part(HEADER)}.${part({})}.AA.AA`],
    ['five parts, which is encrypted', `${part(HEADER)}.AA.AA.AA.AA`],
    ['padding', `${part(HEADER)}=.${part({})}.AA`],
    ['the letters of plain base64', `${part(HEADER)}.${part({})}.+/8`],
    ['stray bits at the end of a part', `${part(HEADER)}.${part({})}.AB`],
    ['a line break inside', `${part(HEADER)}.\n${part({})}.AA`],
    ['a list as header', `${part([])}.${part({})}.AA`],
    ['a header with two members of one name', `${part('{"alg":"a","alg":"b"}')}.${part({})}.AA`],
    ['a header past 64 KiB', `${part({ kid: 'k'.repeat(70_000) })}.${part({})}.AA`],
    ['more than a mebibyte', `${part(HEADER)}.${part({ x: 'x'.repeat(1_048_576) })}.AA`],
  ])('with %s is malformed', (_what, text) => {
    expect(codeOf(() => readToken(text))).toBe('parse.token-malformed');
  });
  it.each([
    ['parse.syntax', 'hello'],
    ['parse.not-object', '[]'],
    ['parse.duplicate-key', '{"iss":"a","iss":"b"}'],
    ['parse.syntax', '\ufeff{}'],
  ])('says %s of the payload %j', (code, payload) => {
    expect(codeOf(() => readToken(`${part(HEADER)}.${part(payload)}.AA`))).toBe(code);
  });
  it('has one spelling alone: a changed character is another token or none', () => {
    const text = `${part(HEADER)}.${part({ a: 'b' })}.AAEC`;
    const whole = readToken(text);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...'AZaz09-_=.+/ \n'), (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        if (changed === text) return;
        let read: ReturnType<typeof readToken> | null = null;
        expect(codeOf(() => (read = readToken(changed))) ?? '').toMatch(/^(?:parse\..*)?$/);
        if (read !== null) expect(read).not.toEqual(whole);
      }),
    );
  });
});

describe('what a token carries', () => {
  it('is the `vc` or `vp` claim of data model 1.1, else the payload', () => {
    expect(documentIn({ payload: { iss: 'a', vc: { type: ['x'] } } })).toEqual({ type: ['x'] });
    expect(documentIn({ payload: { iss: 'a', vp: { type: ['y'] } } })).toEqual({ type: ['y'] });
    expect(documentIn({ payload: { type: ['z'], vc: null } })).toEqual({ type: ['z'], vc: null });
  });
  it('has no form where the claim is no object', () => {
    expect(codeOf(() => documentIn({ payload: { vc: 'x' } }))).toBe('parse.shape');
    expect(codeOf(() => documentIn({ payload: { vp: [1] } }))).toBe('parse.shape');
  });
  it('may not be two at once', () => {
    expect(isPackedTwice({ payload: { vc: {}, credentialSubject: {} } })).toBe(true);
    expect(isPackedTwice({ payload: { vp: {}, '@context': [] } })).toBe(true);
    expect(isPackedTwice({ payload: { vc: {}, iss: 'a' } })).toBe(false);
    expect(isPackedTwice({ payload: { '@context': [], credentialSubject: {} } })).toBe(false);
  });
});
