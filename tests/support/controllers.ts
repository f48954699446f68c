// Parties and their keys for tests of proofs: what an issuer's document would say, without a document.
import type { Controller, ControllerKey } from '../../core/model/controller.ts';

/** An Ed25519 key that is made for the test, as a Multikey can be written and used. */
export interface TestKey {
  multibase: string;
  jwk: { kty: 'OKP'; crv: 'Ed25519'; x: string };
  sign: (data: Uint8Array) => Promise<Uint8Array>;
}

/** A fresh Ed25519 key. */
export async function testKey(): Promise<TestKey> {
  const { base58 } = await import('@scure/base');
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    multibase: `z${base58.encode(Uint8Array.of(0xed, 0x01, ...raw))}`,
    jwk: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') },
    sign: async (data) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, data as Uint8Array<ArrayBuffer>)),
  };
}

/** The issuer of most tests. */
export const ISSUER = 'https://badges.example.org/issuer';

/** A party that publishes `keys`; a test changes what it is about. */
export function controllerWith(keys: readonly ControllerKey[], changes: Partial<Controller> = {}): Controller {
  const id = changes.id ?? ISSUER;
  return {
    id,
    state: 'published',
    keys,
    name: 'Sample University',
    host: 'badges.example.org',
    path: '/issuer',
    platform: null,
    problems: [],
    url: id.startsWith('http') ? id : 'https://badges.example.org/.well-known/did.json',
    ...changes,
  };
}

/** A key of `ISSUER`, listed for assertions. */
export function keyWith(material: ControllerKey['material'], changes: Partial<ControllerKey> = {}): ControllerKey {
  return {
    id: `${ISSUER}#key-1`,
    controller: ISSUER,
    forAssertions: true,
    revoked: null,
    expires: null,
    material,
    source: 'document',
    ...changes,
  };
}
