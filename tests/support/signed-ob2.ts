// An independent issuer of signed Open Badges 1.x and 2.x: keys and tokens by jose, and the documents that its hosts serve.
import { createPublicKey } from 'node:crypto';
import { CompactSign, type CryptoKey, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { type Report, verify } from '../../core/index.ts';
import { type FakeAnswer, fakeHttp } from './fake-http.ts';

export const HOST = 'https://badges.example.org';
export const PROFILE = `${HOST}/issuer.json`;
export const CLASS = `${HOST}/class.json`;
export const KEY = `${HOST}/key.json`;
export const LIST = `${HOST}/revoked.json`;
export const STRANGER = 'https://attacker.example.net';
/** The time of these verifications. */
export const NOW = '2026-06-01T00:00:00Z';

export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** A pair of keys as jose makes it. */
export interface Pair {
  alg: Algorithm;
  /** SPKI. */
  pem: string;
  jwk: object;
  privateKey: CryptoKey;
}

/** A fresh pair. */
export async function pairOf(alg: Algorithm = 'RS256'): Promise<Pair> {
  const made = await generateKeyPair(alg, { extractable: true, ...(alg === 'EdDSA' && { crv: 'Ed25519' }) });
  return { alg, pem: await exportSPKI(made.publicKey), jwk: await exportJWK(made.publicKey), privateKey: made.privateKey };
}

/** The same RSA key as PKCS#1. */
export const pkcs1Of = (pem: string): string => createPublicKey(pem).export({ type: 'pkcs1', format: 'pem' }) as string;

type Changes = Record<string, unknown>;
const CONTEXT = 'https://w3id.org/openbadges/v2';

/** An assertion of Open Badges 2.0; a member that is `undefined` is left out. */
export const assertionOf = (changes: Changes = {}): Changes => ({
  '@context': CONTEXT,
  type: 'Assertion',
  id: 'urn:uuid:3a1f0c7e-0000-4000-8000-000000000001',
  recipient: { type: 'email', hashed: false, identity: 'hanako.sato@example.ac.jp' },
  badge: CLASS,
  issuedOn: '2026-03-01T00:00:00Z',
  verification: { type: 'SignedBadge', creator: KEY },
  ...changes,
});

/** One of Open Badges 1.0. */
export const oldAssertionOf = (url: string, changes: Changes = {}): Changes => ({
  uid: 'f2c20',
  recipient: { type: 'email', hashed: false, identity: 'hanako.sato@example.ac.jp' },
  badge: CLASS,
  issuedOn: 1_772_323_200,
  verify: { type: 'signed', url },
  ...changes,
});

export const classOf = (changes: Changes = {}): Changes => ({
  '@context': CONTEXT,
  type: 'BadgeClass',
  id: CLASS,
  name: 'Sample Statistics',
  description: 'An invented course.',
  image: `${HOST}/class.png`,
  criteria: { narrative: 'Finish it.' },
  issuer: PROFILE,
  ...changes,
});

export const profileOf = (changes: Changes = {}): Changes => ({
  '@context': CONTEXT,
  type: 'Issuer',
  id: PROFILE,
  name: 'Sample University',
  url: 'https://www.example.org/',
  publicKey: KEY,
  ...changes,
});

export const keyDocument = (pem: string, changes: Changes = {}): Changes => ({
  '@context': CONTEXT,
  type: 'CryptographicKey',
  id: KEY,
  owner: PROFILE,
  publicKeyPem: pem,
  ...changes,
});

/** What the hosts serve; each part may be changed, or `null` where nothing answers. */
export function worldOf(
  pair: Pick<Pair, 'pem'>,
  changes: { profile?: Changes; badgeClass?: Changes; key?: Changes; more?: Record<string, FakeAnswer | null> } = {},
): Record<string, FakeAnswer> {
  const all: Record<string, FakeAnswer | null> = {
    [PROFILE]: { json: profileOf(changes.profile) },
    [CLASS]: { json: classOf(changes.badgeClass) },
    [KEY]: { json: keyDocument(pair.pem, changes.key) },
    ...changes.more,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, FakeAnswer] => entry[1] !== null));
}

/** Signs whatever it is given, as a compact token. */
export async function signedBy(pair: Pair, payload: unknown, header: Record<string, unknown> = {}): Promise<string> {
  const bytes = new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return new CompactSign(bytes).setProtectedHeader({ alg: pair.alg, ...header }).sign(pair.privateKey);
}

/** One part of a token. */
export const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Verifies a token that was pasted; `asked` are the addresses that were asked. */
export async function answerOn(
  token: string,
  world: Readonly<Record<string, FakeAnswer>>,
): Promise<{ report: Report; asked: string[]; codes: string[]; outcome: (id: string) => string | undefined }> {
  const { http, asked } = fakeHttp(world);
  const report = await verify({ text: token }, { ports: { http }, policy: { now: NOW } });
  return {
    report,
    asked,
    codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)),
    outcome: (id) => report.checks.find(({ check }) => check === id)?.outcome,
  };
}
