import { SigningKey, Wallet } from 'ethers';
import { seeded } from '../ids.ts';
import { HOSTS } from '../issuers.ts';
import type { Document } from '../signed/sign.ts';
import type { SigningIssuer } from '../signed/signers.ts';

/** A key on a chain. The private half comes from the label alone. */
export const walletOf = (label: string): Wallet => new Wallet(`0x${seeded(`secp256k1 ${label}`).toString('hex')}`);

/** A college: a DID document on its host leads to a profile that lists its address (did:web). */
export const ASANAGI: SigningIssuer = {
  id: `did:web:${HOSTS.asanagi}`,
  name: '朝凪デザイン専門学校',
  url: 'https://www.example.ac.jp/asanagi/',
  description: '架空の専門学校です。実在の団体とは関係ありません。',
};
export const ASANAGI_WALLET = walletOf('asanagi');
/** What its proofs name. */
export const ASANAGI_METHOD = `${ASANAGI.id}#anchoring-2025`;
const ASANAGI_PROFILE = `https://${HOSTS.asanagi}/profile.json`;
const ASANAGI_WITHDRAWN = `https://${HOSTS.asanagi}/withdrawn.json`;

/** A coding school: its id is the address of its profile. */
export const AMBER: SigningIssuer = {
  id: `https://${HOSTS.amber}/issuer.json`,
  name: 'Amber Coast Coding School',
  url: `https://${HOSTS.amber}/`,
  description: 'An invented school of programming. No real organisation is meant.',
};
export const AMBER_WALLET = walletOf('amber');
/** Where the school names what it took back (Open Badges 2.0 §RevocationList). */
export const AMBER_WITHDRAWN = `https://${HOSTS.amber}/withdrawn.json`;

/** Since when both have had their addresses. */
const SINCE = '2025-04-01T00:00:00Z';

/** What the hosts of both serve, with what they took back, by address. @param withdrawn ids of certificates of the coding school, with the reason */
export function anchoredAnswers(withdrawn: ReadonlyMap<string, string>): ReadonlyMap<string, Document> {
  return new Map([
    [`https://${HOSTS.asanagi}/.well-known/did.json`, didDocument()],
    [ASANAGI_PROFILE, profileOf(ASANAGI, ASANAGI_WALLET, ASANAGI_WITHDRAWN)],
    [ASANAGI_WITHDRAWN, listOf(ASANAGI_WITHDRAWN, ASANAGI, new Map())],
    [AMBER.id, profileOf(AMBER, AMBER_WALLET, AMBER_WITHDRAWN)],
    [AMBER_WITHDRAWN, listOf(AMBER_WITHDRAWN, AMBER, withdrawn)],
  ]);
}

function didDocument(): Document {
  const point = Buffer.from(SigningKey.computePublicKey(ASANAGI_WALLET.privateKey, false).slice(4), 'hex');
  const [x, y] = [point.subarray(0, 32), point.subarray(32)].map((half) => half.toString('base64url'));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id: ASANAGI.id,
    verificationMethod: [
      { id: ASANAGI_METHOD, type: 'JsonWebKey2020', controller: ASANAGI.id, publicKeyJwk: { kty: 'EC', crv: 'secp256k1', x, y } },
    ],
    assertionMethod: [ASANAGI_METHOD],
    service: [{ id: `${ASANAGI.id}#profile`, type: 'IssuerProfile', serviceEndpoint: ASANAGI_PROFILE }],
  };
}

function profileOf({ id, name, url, description }: SigningIssuer, { address }: Wallet, revocationList: string): Document {
  return {
    '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
    type: 'Profile',
    id,
    name,
    url,
    description,
    publicKey: [{ id: `ecdsa-koblitz-pubkey:${address}`, created: SINCE }],
    revocationList,
  };
}

function listOf(id: string, issuer: SigningIssuer, withdrawn: ReadonlyMap<string, string>): Document {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'RevocationList',
    id,
    issuer: issuer.id,
    revokedAssertions: [...withdrawn].map(([certificate, revocationReason]) => ({ id: certificate, revocationReason })),
  };
}
