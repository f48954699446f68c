// Which keys count as the issuer's of a signed Open Badge, by whole verifications of tokens that jose has just signed.
import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FakeAnswer } from '../../support/fake-http.ts';
import {
  answerOn,
  assertionOf,
  CLASS,
  classOf,
  HOST,
  KEY,
  keyDocument,
  oldAssertionOf,
  type Pair,
  PROFILE,
  pairOf,
  part,
  pkcs1Of,
  profileOf,
  STRANGER,
  signedBy,
  worldOf,
} from '../../support/signed-ob2.ts';

let own: Pair;
let other: Pair;
let token: string;
let unnamed: string;
beforeAll(async () => {
  own = await pairOf();
  other = await pairOf();
  token = await signedBy(own, assertionOf());
  unnamed = await signedBy(own, assertionOf({ verification: { type: 'SignedBadge' } }));
});
type World = Parameters<typeof worldOf>[1];
/** The verdict, and the first code of a class that decides. */
async function judged(text: string, world?: World): Promise<[string, string | undefined]> {
  const { report } = await answerOn(text, worldOf(own, world));
  const deciding = report.checks.filter(({ check, outcome }) => ['issuer', 'proof'].includes(check) && outcome !== 'pass');
  return [report.verdict, deciding.flatMap(({ problems }) => problems)[0]?.code];
}
const pem = (text: string): FakeAnswer => ({ text, headers: { 'content-type': 'application/x-pem-file' } });

describe('the keys of a profile', () => {
  it.each<[string, () => World]>([
    ['an address', () => ({})],
    ['one of several addresses', () => ({ profile: { publicKey: [`${HOST}/other.json`, KEY] } })],
    ['an address of the http: time', () => ({ profile: { publicKey: KEY.replace('https', 'http') } })],
    ['an object that only names it', () => ({ profile: { publicKey: { id: KEY, type: 'CryptographicKey' } } })],
    ['the key document itself', () => ({ profile: { publicKey: keyDocument(own.pem) }, more: { [KEY]: null } })],
    ['one among others', () => ({ profile: { publicKey: [keyDocument(other.pem, { id: `${HOST}/o` }), keyDocument(own.pem)] } })],
    ['a document of PKCS#1', () => ({ key: { publicKeyPem: pkcs1Of(own.pem) } })],
    ['a document without an owner', () => ({ key: { owner: undefined } })],
    ['a document without an id', () => ({ key: { id: undefined } })],
    ['a JWK in a document', () => ({ key: { publicKeyPem: undefined, publicKeyJwk: own.jwk } })],
    ['a bare JWK', () => ({ more: { [KEY]: { json: own.jwk } } })],
    ['a PEM file', () => ({ more: { [KEY]: pem(own.pem) } })],
    ['a PEM without its line breaks', () => ({ key: { publicKeyPem: own.pem.replace(/\n/g, '') } })],
  ])('count as %s', async (_, world) => {
    expect(await judged(token, world())).toEqual(['genuine', undefined]);
    expect(await judged(unnamed, world())).toEqual(['genuine', undefined]);
  });

  it('count at an address of another host, where the issuer lists it', async () => {
    const key = 'https://keys.example.com/1';
    const named = await signedBy(own, assertionOf({ verification: { type: 'signed', creator: key } }));
    const world = { profile: { publicKey: key }, more: { [key]: { json: keyDocument(own.pem, { id: key }) } } };
    expect(await judged(named, world)).toEqual(['genuine', undefined]);
  });

  it('are told apart by what stands behind the #', async () => {
    const publicKey = [keyDocument(own.pem, { id: `${PROFILE}#1` }), keyDocument(other.pem, { id: `${PROFILE}#2` })];
    const by = (creator: string) => signedBy(own, assertionOf({ verification: { type: 'SignedBadge', creator } }));
    expect(await judged(await by(`${PROFILE}#1`), { profile: { publicKey } })).toEqual(['genuine', undefined]);
    expect(await judged(await by('#1'), { profile: { publicKey } })).toEqual(['genuine', undefined]);
    expect(await judged(await by(`${PROFILE}#2`), { profile: { publicKey } })).toEqual([
      'not-genuine',
      'proof.signature-invalid',
    ]);
    expect(await judged(await by(PROFILE), { profile: { publicKey } })).toEqual(['not-genuine', 'proof.key-not-bound']);
    expect(await judged(await by(`${PROFILE}#3`), { profile: { publicKey } })).toEqual(['not-genuine', 'proof.key-not-bound']);
  });

  it.each<[string, string, () => World]>([
    ['another’s', 'proof.key-controller', () => ({ key: { owner: `${STRANGER}/issuer.json` } })],
    ['nobody’s who can be named', 'proof.key-controller', () => ({ key: { owner: { name: 'x' } } })],
    ['withdrawn', 'proof.key-revoked', () => ({ key: { revoked: '2026-01-01T00:00:00Z' } })],
    ['withdrawn without a day', 'proof.key-revoked', () => ({ key: { revoked: true } })],
    ['past its end', 'proof.key-expired', () => ({ key: { expires: '2026-01-01T00:00:00Z' } })],
    [
      'not for signatures',
      'proof.key-relationship',
      () => ({ key: { publicKeyPem: undefined, publicKeyJwk: { ...own.jwk, use: 'enc' } } }),
    ],
    ['another key', 'proof.signature-invalid', () => ({ key: { publicKeyPem: other.pem } })],
    [
      'for another algorithm',
      'proof.alg-not-allowed',
      () => ({ key: { publicKeyPem: undefined, publicKeyJwk: { ...own.jwk, alg: 'PS256' } } }),
    ],
    ['not listed', 'proof.key-not-bound', () => ({ profile: { publicKey: `${HOST}/other.json` } })],
    [
      'not listed, and owned',
      'proof.key-not-bound',
      () => ({ profile: { publicKey: [keyDocument(other.pem, { id: `${HOST}/o` })] } }),
    ],
  ])('refute a badge whose key is %s', async (_, code, world) => {
    expect(await judged(token, world())).toEqual(['not-genuine', code]);
  });

  it.each<[string, string, () => World]>([
    ['does not answer', 'net.unreachable', () => ({ more: { [KEY]: null } })],
    ['is not there', 'net.not-found', () => ({ more: { [KEY]: { status: 404 } } })],
    ['is gone', 'net.http-error', () => ({ more: { [KEY]: { status: 410, json: keyDocument(own.pem) } } })],
    ['is a page', 'net.login-wall', () => ({ more: { [KEY]: { text: '<html></html>' } } })],
    ['is no text of a key', 'net.bad-body', () => ({ more: { [KEY]: { text: 'key' } } })],
    ['is a broken PEM file', 'proof.key-malformed', () => ({ more: { [KEY]: pem(own.pem.replace(/A/g, 'B')) } })],
    ['is a broken PEM', 'proof.key-malformed', () => ({ key: { publicKeyPem: own.pem.slice(0, 200) } })],
    ['goes by another id', 'proof.key-malformed', () => ({ key: { id: `${HOST}/moved.json` } })],
    ['has two forms', 'proof.key-malformed', () => ({ key: { publicKeyJwk: own.jwk } })],
    [
      'has its private half beside it',
      'proof.key-malformed',
      () => ({ key: { publicKeyPem: `${own.pem}\n-----BEGIN PRIVATE KEY-----` } }),
    ],
    [
      'is a certificate',
      'proof.key-malformed',
      () => ({ key: { publicKeyPem: own.pem.replaceAll('PUBLIC KEY', 'CERTIFICATE') } }),
    ],
  ])('leave a badge open whose key %s', async (_, code, world) => {
    expect(await judged(token, world())).toEqual(['incomplete', code]);
    expect((await judged(unnamed, world()))[0]).toBe('incomplete');
  });

  it('are all tried where the badge names none, and one that was not had may be it', async () => {
    const publicKey = [keyDocument(other.pem, { id: `${HOST}/o` }), KEY];
    expect(await judged(unnamed, { profile: { publicKey } })).toEqual(['genuine', undefined]);
    expect(await judged(unnamed, { profile: { publicKey }, more: { [KEY]: null } })).toEqual(['incomplete', 'net.unreachable']);
    const strange = { profile: { publicKey: [publicKey[0]] } };
    expect(await judged(unnamed, strange)).toEqual(['not-genuine', 'proof.signature-invalid']);
    const many = Array.from({ length: 12 }, (_, at) => `${HOST}/k${at}`);
    const more = Object.fromEntries(many.map((id) => [id, { json: keyDocument(other.pem, { id }) }]));
    expect((await judged(unnamed, { profile: { publicKey: many }, more }))[0]).toBe('incomplete');
    expect((await judged(unnamed, { profile: { publicKey: Array.from({ length: 101 }, () => KEY) } }))[0]).toBe('incomplete');
  });

  it('that are short, as they once were, prove no issuer', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const input = `${part({ alg: 'RS256' })}.${part(assertionOf())}`;
    const old = `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`;
    const world = { key: { publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }) } };
    const { report, codes } = await answerOn(old, worldOf(own, world));
    expect([report.verdict, codes.includes('proof.key-old')]).toEqual(['issuer-unproven', true]);
    expect(await judged(token, world)).toEqual(['not-genuine', 'proof.signature-invalid']);
    const tiny = generateKeyPairSync('rsa', { modulusLength: 768 }).publicKey.export({ type: 'spki', format: 'pem' });
    expect(await judged(token, { key: { publicKeyPem: tiny } })).toEqual(['incomplete', 'proof.key-too-small']);
  });
});

describe('an issuer without keys', () => {
  it('is not proven by a key that only the badge names', async () => {
    expect(await judged(token, { profile: { publicKey: undefined } })).toEqual(['issuer-unproven', 'issuer.no-keys']);
    const { report } = await answerOn(token, worldOf(own, { profile: { publicKey: undefined } }));
    expect(report.badge?.issuer.host).toBeNull();
  });
  it('is not refuted by one either', async () => {
    expect(await judged(token, { profile: { publicKey: [] }, key: { publicKeyPem: other.pem } })).toEqual([
      'incomplete',
      'issuer.no-keys',
    ]);
    expect(await judged(token, { profile: { publicKey: null }, more: { [KEY]: null } })).toEqual([
      'incomplete',
      'issuer.no-keys',
    ]);
  });
  it.each<[string, FakeAnswer | null]>([
    ['is not there', { status: 404 }],
    ['is down', { status: 503 }],
    ['does not answer', null],
    ['asks who is there', { text: '<input type="password">' }],
    ['describes another', { json: profileOf({ id: `${HOST}/else.json` }) }],
  ])('may only be out of reach: its profile %s', async (_, answer) => {
    const { report } = await answerOn(token, worldOf(own, { more: { [PROFILE]: answer } }));
    expect([report.verdict, report.badge]).toEqual(['incomplete', null]);
  });
  it('does not become one by a profile inside of the badge', async () => {
    const mine = profileOf({ publicKey: keyDocument(own.pem) });
    for (const issuer of [
      { ...mine, id: undefined },
      { ...mine, id: 'urn:uuid:1' },
      { ...mine, id: undefined, origin: HOST },
    ]) {
      const signed = await signedBy(own, assertionOf({ badge: classOf({ id: undefined, issuer }) }));
      const { report } = await answerOn(signed, worldOf(other));
      expect(report.verdict).toBe('issuer-unproven');
      expect(report.badge?.issuer.host).toBeNull();
    }
    // One that names its address is asked there, and nothing else of it counts.
    const named = await signedBy(own, assertionOf({ badge: classOf({ id: undefined, issuer: mine }) }));
    expect((await answerOn(named, worldOf(other))).report.verdict).toBe('not-genuine');
    const oldest = await signedBy(own, {
      recipient: 'hanako@example.org',
      badge: { name: 'x', issuer: { ...mine, id: undefined, origin: HOST } },
    });
    expect((await answerOn(oldest, worldOf(other))).report.verdict).not.toBe('genuine');
  });
});

describe('a profile that says another id', () => {
  it('is followed once, and counts where it lies', async () => {
    const moved = `${HOST}/moved.json`;
    const more = { [PROFILE]: { json: profileOf({ id: moved }) }, [moved]: { json: profileOf({ id: moved }) } };
    expect(await judged(token, { key: { owner: moved }, more })).toEqual(['genuine', undefined]);
    // Its key may still say the name that it had, which leads there; but no other.
    expect(await judged(token, { more })).toEqual(['genuine', undefined]);
    expect(await judged(token, { key: { owner: `${HOST}/old.json` }, more })).toEqual(['not-genuine', 'proof.key-controller']);
  });
  it('gives a stranger’s class none of the issuer’s name', async () => {
    const strange = `${STRANGER}/class.json`;
    const between = `${STRANGER}/issuer.json`;
    const forged = await signedBy(
      other,
      assertionOf({ badge: strange, verification: { type: 'SignedBadge', creator: `${STRANGER}/k` } }),
    );
    const more = {
      [strange]: { json: classOf({ id: strange, issuer: between }) },
      [between]: { json: profileOf({ publicKey: `${STRANGER}/k` }) },
      [`${STRANGER}/k`]: { json: keyDocument(other.pem, { id: `${STRANGER}/k` }) },
    };
    expect(await judged(forged, { more })).toEqual(['not-genuine', 'proof.key-not-bound']);
  });
});

describe('a class that stands in the badge', () => {
  const mine = `${STRANGER}/issuer.json`;
  const creator = `${STRANGER}/k`;
  const more = {
    [mine]: { json: profileOf({ id: mine, publicKey: creator }) },
    [CLASS]: null,
  };
  const asOwn = async (badge: object) => signedBy(other, assertionOf({ badge, verification: { type: 'SignedBadge', creator } }));
  it('is nobody’s own under an address of another host that does not answer', async () => {
    const key = { [creator]: { json: keyDocument(other.pem, { id: creator, owner: mine }) } };
    const silent: (FakeAnswer | null)[] = [null, { status: 404 }, { text: '{"a":1,"a":2}' }];
    for (const answer of silent) {
      const world = { more: { ...more, ...key, [CLASS]: answer } };
      expect((await judged(await asOwn(classOf({ issuer: mine })), world))[0]).toBe('incomplete');
    }
    for (const id of [`${STRANGER}/class.json`, undefined]) {
      const world = { more: { ...more, ...key } };
      expect(await judged(await asOwn(classOf({ id, issuer: mine })), world)).toEqual(['genuine', undefined]);
    }
  });
});

describe('a signed badge of Open Badges 1.x', () => {
  const at = async (url: string, changes = {}) => signedBy(own, oldAssertionOf(url, changes));
  const old = (more: Record<string, FakeAnswer | null>, profile = {}): World => ({
    profile: { '@context': undefined, type: undefined, id: undefined, publicKey: undefined, ...profile },
    badgeClass: { '@context': undefined, type: undefined, id: undefined },
    more: { [KEY]: null, ...more },
  });
  it('holds by a key on the issuer’s own origin', async () => {
    const url = `${HOST}/public.pem`;
    for (const answer of [pem(own.pem), pem(pkcs1Of(own.pem)), { json: keyDocument(own.pem, { id: url }) }]) {
      const { report, codes } = await answerOn(await at(url), worldOf(own, old({ [url]: answer })));
      expect(report.verdict).toBe('genuine');
      expect(codes).toEqual(expect.arrayContaining(['parse.legacy', 'proof.key-same-origin']));
      expect(report.badge).toMatchObject({ standard: 'ob-1.0', id: null, issuer: { id: PROFILE } });
    }
    expect(await judged(await at(url), old({ [url]: pem(other.pem) }))).toEqual(['not-genuine', 'proof.signature-invalid']);
    expect(await judged(await at(url), old({ [url]: { status: 404 } }))).toEqual(['incomplete', 'net.not-found']);
  });
  it('proves no issuer by a key that lies elsewhere', async () => {
    for (const url of [`${STRANGER}/public.pem`, 'https://badges.example.org.attacker.example.net/public.pem']) {
      expect(await judged(await at(url), old({ [url]: pem(own.pem) }))).toEqual(['issuer-unproven', 'issuer.no-keys']);
    }
    const url = `${STRANGER}/public.pem`;
    expect(await judged(await at(url), old({ [url]: pem(own.pem) }, { publicKey: KEY }))).toEqual([
      'not-genuine',
      'proof.key-not-bound',
    ]);
    expect(await judged(await at(url), old({ [url]: pem(own.pem) }, { publicKey: url }))).toEqual(['genuine', undefined]);
  });
  it('proves no issuer by a key in a part of its host that it does not speak from', async () => {
    const upload = `${HOST}/uploads/mallory.pem`;
    const verification = { startsWith: `${HOST}/badges/` };
    for (const publicKey of [undefined, KEY]) {
      const world = old({ [upload]: pem(own.pem), [KEY]: { json: keyDocument(other.pem) } }, { publicKey, verification });
      expect((await judged(await at(upload), world))[0]).toBe(publicKey ? 'incomplete' : 'issuer-unproven');
    }
    const inside = `${HOST}/badges/public.pem`;
    expect(await judged(await at(inside), old({ [inside]: pem(own.pem) }, { verification }))).toEqual(['genuine', undefined]);
  });
  it('proves no issuer by a key that its host only leads to, in the part of another user', async () => {
    const url = `${HOST}/go?to=mallory`;
    const led: FakeAnswer = { ...pem(own.pem), url: `${HOST}/~mallory/public.pem` };
    expect((await judged(await at(url), old({ [url]: led })))[0]).toBe('incomplete');
  });
  it('does not hold by a key that the issuer lists as withdrawn', async () => {
    const url = `${HOST}/public.pem`;
    const withdrawn = keyDocument(own.pem, { revoked: '2026-01-01T00:00:00Z' });
    const world = old({ [url]: pem(own.pem), [KEY]: { json: withdrawn } }, { publicKey: KEY });
    expect(await judged(await at(url), world)).toEqual(['not-genuine', 'proof.key-revoked']);
    const replaced = old({ [url]: pem(own.pem), [KEY]: { json: keyDocument(other.pem) } }, { publicKey: KEY });
    expect(await judged(await at(url), replaced)).toEqual(['genuine', undefined]);
  });
  it('proves no issuer by another user’s key on a host of many', async () => {
    const raw = 'https://raw.githubusercontent.com';
    const profile = `${raw}/alice/badges/main/issuer.json`;
    const world = (url: string): World => ({
      badgeClass: { issuer: profile },
      more: { [profile]: { json: { name: 'Alice' } }, [url]: pem(own.pem), [CLASS]: { json: classOf({ issuer: profile }) } },
    });
    const mallory = `${raw}/mallory/x/main/public.pem`;
    expect((await judged(await at(mallory), world(mallory)))[1]).toBe('issuer.no-keys');
    const alice = `${raw}/alice/badges/main/public.pem`;
    // Hers, and still no more than a user of that host.
    expect(await judged(await at(alice), world(alice))).toEqual(['issuer-unproven', undefined]);
  });
});
