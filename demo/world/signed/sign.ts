import { createECDH } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { generate } from '@digitalbazaar/ed25519-multikey';
import { createSignCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { p256 } from '@noble/curves/nist.js';
import { seeded } from '../ids.ts';
import { loadContext } from './contexts.ts';

/** A document as it is written. */
export type Document = Record<string, unknown>;

/** The public half of a key, as a document of its owner shows it. The private half comes from the label alone. */
export async function publicKeyOf(label: string): Promise<string> {
  return (await generate({ seed: seeded(`ed25519 ${label}`) })).publicKeyMultibase;
}

/** Who signs: the label of the key, and the name under which it is to be found. */
export interface Signer {
  key: string;
  /** The proof’s `verificationMethod`. */
  method: string;
}

/**
 * Puts an Ed25519 proof on a credential, by the implementation of others: what we verify here was not signed by us.
 *
 * @param created the proof’s date, as written
 * @param kind `rdfc`: the meaning is signed; `jcs`: the text
 */
export async function signed(
  credential: Document,
  { key, method }: Signer,
  created: string,
  kind: 'rdfc' | 'jcs' = 'rdfc',
): Promise<Document> {
  const pair = await generate({ id: method, seed: seeded(`ed25519 ${key}`) });
  const suite = new DataIntegrityProof({
    signer: pair.signer(),
    cryptosuite: kind === 'rdfc' ? eddsaRdfc : createSignCryptosuite(),
    date: created,
  });
  return issue({ credential: structuredClone(credential), suite, documentLoader: loadContext, now: new Date(created) });
}

/** A P-256 key for signatures, as a key set shows it (RFC 7517). */
export function publicJwkOf(label: string, kid: string): Document {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(seeded(`p256 ${label}`));
  const point = pair.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  return { kty: 'EC', crv: 'P-256', kid, use: 'sig', alg: 'ES256', x, y };
}

/** A compact token with ES256 (RFC 7515 §7.1). Its nonce comes from key and content (RFC 6979), so that two builds are the same bytes. */
export function token(payload: Document, label: string, kid: string): string {
  const header = { alg: 'ES256', typ: 'JWT', kid };
  const input = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = p256.sign(Buffer.from(input), seeded(`p256 ${label}`));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}
