// Badges of Open Badges 0.5 to 2.0 as an honest issuer makes them: hosted, or signed by jose, with all that its host serves.
import { createHash } from 'node:crypto';
import { type Report, type VerifyOptions, verify } from '../../../core/index.ts';
import { type FakeAnswer, fakeHttp } from '../../support/fake-http.ts';
import { type Algorithm, type Pair, pairOf, signedBy } from '../../support/signed-ob2.ts';

export type Doc = Record<string, unknown>;
export const EDITIONS = ['0.5', '1.0', '1.1', '2.0'] as const;
export type Edition = (typeof EDITIONS)[number];

export const HOST = 'https://badges.example.org';
/** Somebody else, who may serve anything. */
export const STRANGER = 'https://attacker.example.net';
export const AT = {
  assertion: `${HOST}/a/1`,
  kind: `${HOST}/b/1`,
  issuer: `${HOST}/i/1`,
  key: `${HOST}/k/1`,
  list: `${HOST}/r/1`,
};
export const HOLDER = 'hanako.sato@example.ac.jp';
const ISSUED = '2025-03-20T15:00:00Z';
const SALT = 'deadsea';
const CONTEXTS: Partial<Record<Edition, string>> = {
  '1.1': 'https://w3id.org/openbadges/v1',
  '2.0': 'https://w3id.org/openbadges/v2',
};

export const hashOf = (email: string): string =>
  `sha256$${createHash('sha256')
    .update(email + SALT)
    .digest('hex')}`;

/** The documents of one badge, before anybody spells them otherwise. */
export interface Parts {
  edition: Edition;
  /** Who signed it; `null`: its host serves it. */
  pair: Pair | null;
  assertion: Doc;
  kind: Doc;
  issuer: Doc;
  key: Doc | null;
  list: Doc | null;
}

/** A badge that is in order. Nobody signed those of the first edition. */
export function partsOf(edition: Edition, pair: Pair | null): Parts {
  const context = CONTEXTS[edition];
  const typed = (type: string, id: string) => (context ? { '@context': context, type, id } : {});
  const by = { name: 'Sample University', url: 'https://www.example.org/', email: 'badges@example.org' };
  const kind = {
    name: 'Sample Statistics',
    description: 'An invented course.',
    image: `${HOST}/b/1.png`,
    criteria: `${HOST}/criteria`,
  };
  if (edition === '0.5') {
    const badge = { version: '0.5.0', ...kind, issuer: { origin: HOST, name: by.name } };
    const assertion = { recipient: hashOf(HOLDER), salt: SALT, issued_on: '2025-03-20', badge };
    return { edition, pair: null, assertion, kind: {}, issuer: {}, key: null, list: null };
  }
  const verification = pair
    ? { type: edition === '2.0' ? 'SignedBadge' : 'signed', ...(edition === '2.0' ? { creator: AT.key } : { url: AT.key }) }
    : { type: edition === '2.0' ? 'HostedBadge' : 'hosted', ...(edition !== '2.0' && { url: AT.assertion }) };
  return {
    edition,
    pair,
    assertion: {
      ...(pair ? { ...typed('Assertion', 'urn:uuid:3a1f0c7e-0000-4000-8000-000000000001') } : typed('Assertion', AT.assertion)),
      ...(edition !== '2.0' && { uid: 'f2c20' }),
      recipient: { type: 'email', hashed: true, salt: SALT, identity: hashOf(HOLDER) },
      badge: AT.kind,
      issuedOn: ISSUED,
      expires: '2030-03-20T15:00:00Z',
      [edition === '2.0' ? 'verification' : 'verify']: verification,
      evidence: 'https://work.example.org/1',
    },
    kind: { ...typed('BadgeClass', AT.kind), ...kind, issuer: AT.issuer, tags: ['invented', 'sample'] },
    issuer: {
      ...typed('Issuer', AT.issuer),
      ...by,
      ...(pair && { publicKey: AT.key, revocationList: AT.list }),
    },
    key: pair
      ? { '@context': CONTEXTS['2.0'], type: 'CryptographicKey', id: AT.key, owner: AT.issuer, publicKeyPem: pair.pem }
      : null,
    list: pair
      ? edition === '2.0'
        ? { type: 'RevocationList', id: AT.list, revokedAssertions: ['urn:uuid:0'] }
        : { a1: 'lost' }
      : null,
  };
}

/** One pair of keys an algorithm, made once. */
export async function pairs(algorithms: readonly Algorithm[]): Promise<Pair[]> {
  return Promise.all(algorithms.map((alg) => pairOf(alg)));
}

/** What the host serves for a badge. */
export function worldOf({ pair, assertion, kind, issuer, key, list }: Parts): Record<string, FakeAnswer> {
  return {
    ...(pair ? {} : { [AT.assertion]: { json: assertion } }),
    [AT.kind]: { json: kind },
    [AT.issuer]: { json: issuer },
    ...(key && { [AT.key]: { json: key } }),
    ...(list && { [AT.list]: { json: list } }),
  };
}

/** The badge as somebody hands it over: its address, or the token. */
export async function inputOf({ pair, assertion }: Parts): Promise<{ url: string } | { text: string }> {
  return pair ? { text: await signedBy(pair, assertion) } : { url: AT.assertion };
}

/** Verified for a viewer who lists this issuer, before the holder that the badge names. */
export async function judged(input: Parameters<typeof verify>[0], world: Record<string, FakeAnswer>): Promise<Report> {
  const policy: VerifyOptions['policy'] = {
    now: '2026-06-01T00:00:00Z',
    trust: [
      { issuer: AT.issuer, name: 'Sample University' },
      { host: 'badges.example.org', name: 'Sample University' },
    ],
  };
  return verify(input, { policy, holder: { email: HOLDER }, ports: { http: fakeHttp(world).http } });
}
