// Whole verifications of signed Open Badges 1.x and 2.x, by tokens that jose has just signed.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bakePng, bakeSvg, verify } from '../../core/index.ts';
import { fakeHttp } from '../support/fake-http.ts';
import { IDAT, pngOf } from '../support/make-png.ts';
import {
  ALGORITHMS,
  type Algorithm,
  answerOn,
  assertionOf,
  CLASS,
  classOf,
  HOST,
  KEY,
  NOW,
  type Pair,
  PROFILE,
  pairOf,
  part,
  STRANGER,
  signedBy,
  worldOf,
} from '../support/signed-ob2.ts';

const pairs = new Map<Algorithm, Pair>();
let stranger: Pair;
beforeAll(async () => {
  for (const alg of ALGORITHMS) pairs.set(alg, await pairOf(alg));
  stranger = await pairOf('RS256');
});
const pair = (alg: Algorithm = 'RS256') => pairs.get(alg) as Pair;

describe('a signed badge', () => {
  it.each(ALGORITHMS)('is genuine by a key that the profile lists: %s', async (alg) => {
    const { report, asked, codes } = await answerOn(await signedBy(pair(alg), assertionOf()), worldOf(pair(alg)));
    expect([report.verdict, codes]).toEqual(['genuine', ['anchor.none', 'status.none', 'recipient.unknown-holder']]);
    expect(report.badge).toMatchObject({
      ...{ standard: 'ob-2.0', id: assertionOf()['id'], name: 'Sample Statistics', issuedOn: '2026-03-01T00:00:00Z' },
      issuer: { id: PROFILE, name: 'Sample University', host: 'badges.example.org' },
    });
    expect(new Set(asked)).toEqual(new Set([CLASS, PROFILE, KEY]));
  });

  it.each(ALGORITHMS)('is not by anybody else’s key, nor with another payload: %s', async (alg) => {
    const other = await pairOf(alg);
    const forged = await answerOn(await signedBy(other, assertionOf()), worldOf(pair(alg)));
    expect([forged.report.verdict, forged.codes.includes('proof.signature-invalid')]).toEqual(['not-genuine', true]);
    const [header, , signature] = (await signedBy(pair(alg), assertionOf())).split('.');
    const changed = await answerOn(`${header}.${part(assertionOf({ issuedOn: '2020-01-01' }))}.${signature}`, worldOf(pair(alg)));
    expect([changed.report.verdict, changed.report.badge]).toEqual(['not-genuine', null]);
  });

  it('reads the same in a picture, a file, a text and behind an address', async () => {
    const token = await signedBy(pair(), assertionOf());
    const address = `${HOST}/badge.jws`;
    const { http } = fakeHttp({ ...worldOf(pair()), [address]: { text: token } });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const inputs = [
      { text: ` ${token}\n` },
      { text: JSON.stringify({ badge: token }) },
      { bytes: new TextEncoder().encode(`${token}\n`) },
      { bytes: bakePng(pngOf(IDAT), token) },
      { bytes: new TextEncoder().encode(bakeSvg(svg, { verify: token }, 'openbadges')) },
      { url: address },
    ];
    for (const input of inputs) {
      const report = await verify(input, { ports: { http }, policy: { now: NOW } });
      expect([Object.keys(input), report.verdict]).toEqual([Object.keys(input), 'genuine']);
    }
  });

  it('fails for its header alone, whatever its signature', async () => {
    const jwk = { ...stranger.jwk };
    const rows: [object, string][] = [
      [{ alg: 'none' }, 'proof.alg-not-allowed'],
      [{ alg: 'NONE' }, 'proof.alg-not-allowed'],
      [{}, 'proof.alg-not-allowed'],
      [{ alg: 'HS256' }, 'proof.alg-not-allowed'],
      [{ alg: 'RS256', crit: ['b64'] }, 'proof.crit-unsupported'],
      [{ alg: 'RS256', b64: false }, 'proof.crit-unsupported'],
      [{ alg: 'RS256', jku: `${STRANGER}/jwks.json` }, 'proof.header-not-allowed'],
      [{ alg: 'RS256', x5u: `${STRANGER}/x.pem` }, 'proof.header-not-allowed'],
      [{ alg: 'RS256', x5c: ['AA'] }, 'proof.header-not-allowed'],
      [{ alg: 'RS256', jwk: { ...jwk, d: 'AQAB' } }, 'proof.header-not-allowed'],
      [{ alg: 'RS256', jwk: { kty: 'oct', k: 'AQAB' } }, 'proof.header-not-allowed'],
    ];
    for (const [header, code] of rows) {
      const { report, codes, asked } = await answerOn(`${part(header)}.${part(assertionOf())}.AAAA`, worldOf(pair()));
      expect([header, report.verdict, codes.includes(code)]).toEqual([header, 'not-genuine', true]);
      expect(asked.filter((url) => url.startsWith(STRANGER))).toEqual([]);
    }
  });

  it('is neither proven nor refuted by an algorithm that this release does not know', async () => {
    const { report, codes } = await answerOn(`${part({ alg: 'ES512' })}.${part(assertionOf())}.AAAA`, worldOf(pair()));
    expect([report.verdict, codes.includes('proof.unsupported')]).toEqual(['incomplete', true]);
  });

  it('never goes by a key that it brings along', async () => {
    const header = { jwk: stranger.jwk, kid: KEY };
    const forged = await answerOn(await signedBy(stranger, assertionOf(), header), worldOf(pair()));
    expect([forged.report.verdict, forged.codes.includes('proof.signature-invalid')]).toEqual(['not-genuine', true]);
    const own = await answerOn(await signedBy(pair(), assertionOf(), header), worldOf(pair()));
    expect([own.report.verdict, own.codes.includes('proof.header-ignored')]).toEqual(['genuine', true]);
  });

  it('is not signed with a secret that everybody knows: the public key as one of HMAC', async () => {
    const input = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(assertionOf())}`;
    const secret = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(pair().pem),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const code = Buffer.from(await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(input))).toString('base64url');
    const { report, codes } = await answerOn(`${input}.${code}`, worldOf(pair()));
    expect([report.verdict, codes.includes('proof.alg-not-allowed')]).toEqual(['not-genuine', true]);
  });

  it('is not signed by a key of another kind than its header says', async () => {
    const [, payload, signature] = (await signedBy(pair('ES256'), assertionOf())).split('.');
    for (const alg of ['ES384', 'RS256', 'EdDSA']) {
      const { report, codes } = await answerOn(`${part({ alg })}.${payload}.${signature}`, worldOf(pair('ES256')));
      expect([report.verdict, codes.includes('proof.alg-not-allowed')]).toEqual(['not-genuine', true]);
    }
  });

  it('never ends green or red for a fault of ours, and never green with any one character changed', async () => {
    const token = await signedBy(pair('ES256'), assertionOf());
    const world = worldOf(pair('ES256'));
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.{"=';
    const change = fc.tuple(fc.nat(token.length - 1), fc.constantFrom(...alphabet), fc.constantFrom('set', 'add', 'cut'));
    await fc.assert(
      fc.asyncProperty(change, async ([at, character, kind]) => {
        const rest = token.slice(kind === 'add' ? at : at + 1);
        const changed = token.slice(0, at) + (kind === 'cut' ? '' : character) + rest;
        if (changed === token) return;
        const { report, codes } = await answerOn(changed, world);
        expect(['genuine', 'confirmed', 'issuer-unproven', 'revoked', 'expired']).not.toContain(report.verdict);
        expect(codes.filter((code) => code.endsWith('.internal-error'))).toEqual([]);
        expect(report.badge).toBeNull();
      }),
      { numRuns: 250 },
    );
  });
});

describe('what a signed badge was given for', () => {
  it('is the class in it, which is signed, also where its address says nothing', async () => {
    const signedClass = classOf({ name: 'As it was signed' });
    const token = await signedBy(pair(), assertionOf({ badge: signedClass }));
    for (const served of [{ json: classOf({ name: 'As it is today' }) }, { status: 404 }, { text: '<html>' }, null]) {
      const { report } = await answerOn(token, worldOf(pair(), { more: { [CLASS]: served } }));
      expect([report.verdict, report.badge?.name]).toEqual(['genuine', 'As it was signed']);
    }
    const nameless = await signedBy(pair(), assertionOf({ badge: classOf({ id: undefined }) }));
    expect((await answerOn(nameless, worldOf(pair()))).report.verdict).toBe('genuine');
  });

  it('is not known where the class is only named and does not answer', async () => {
    const token = await signedBy(pair(), assertionOf());
    for (const served of [{ status: 404 }, { status: 503 }, { text: '<html>' }, null]) {
      const { report } = await answerOn(token, worldOf(pair(), { more: { [CLASS]: served } }));
      expect([report.verdict, report.badge]).toEqual(['incomplete', null]);
    }
  });

  it('is nobody’s who writes himself into another’s class', async () => {
    const own = `${STRANGER}/issuer.json`;
    const key = `${STRANGER}/key.json`;
    const badge = classOf({ issuer: own });
    const token = await signedBy(stranger, assertionOf({ badge, verification: { type: 'SignedBadge', creator: key } }));
    const more = {
      [own]: { json: { type: 'Issuer', id: own, name: 'Sample University', publicKey: key } },
      [key]: { json: { type: 'CryptographicKey', id: key, owner: own, publicKeyPem: stranger.pem } },
    };
    const { report, codes } = await answerOn(token, worldOf(pair(), { more }));
    expect([report.verdict, codes.includes('proof.key-not-bound')]).toEqual(['not-genuine', true]);
  });

  it('is not to be had of a claim inside of a token', async () => {
    const token = await signedBy(pair(), { vc: assertionOf() });
    const { report, codes } = await answerOn(token, worldOf(pair()));
    expect([report.verdict, codes.includes('parse.not-open-badge')]).toEqual(['not-checkable', true]);
  });

  it('has dates and a holder as they were signed', async () => {
    const expired = await signedBy(pair(), assertionOf({ expires: '2026-04-01T00:00:00Z' }));
    expect((await answerOn(expired, worldOf(pair()))).report.verdict).toBe('expired');
    const { http } = fakeHttp(worldOf(pair()));
    const text = await signedBy(pair(), assertionOf());
    const shownBy = (email: string) =>
      verify({ text }, { ports: { http }, policy: { now: NOW, trust: [{ issuer: PROFILE, name: 'U' }] }, holder: { email } });
    expect((await shownBy('hanako.sato@example.ac.jp')).verdict).toBe('confirmed');
    expect((await shownBy('taro.ito@example.ac.jp')).verdict).toBe('holder-differs');
  });
});
