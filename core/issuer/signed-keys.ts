import { sameAddress } from '../lib/https-form.ts';
import { isObject } from '../lib/json.ts';
import { readPem } from '../lib/keys/read-pem.ts';
import { methodIdOf } from '../lib/method-id.ts';
import type { ControllerKey, KeyMaterial } from '../model/controller.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { addressOf, listOf } from '../parse/formats/fields.ts';
import { endOf, holdsKey, isForSignatures, jwkMaterial, keyMaterial } from './key-material.ts';

/** A key that a profile lists: under its id, with the key itself where that stands beside it. */
export interface ListedKey {
  /** In the form in which ids of keys are compared; `null`: it has none. */
  id: string | null;
  key: ControllerKey | null;
}

/**
 * The keys that a profile lists as the issuer's own: addresses, key documents that stand in it, or a bare key (Open Badges 2.0 §Profile
 * `publicKey`).
 *
 * @param profileId of the profile
 */
export function listedKeys({ publicKey }: JsonObject, profileId: string): ListedKey[] {
  return listOf(publicKey).map((entry) => {
    if (typeof entry === 'string' && entry.includes('-----BEGIN')) {
      return { id: null, key: keyOf({ publicKeyPem: entry }, profileId, 'document') };
    }
    const id = addressOf(entry);
    const inside = isObject(entry) && holdsKey(entry) ? keyOf(entry, profileId, 'document') : null;
    return { id: id === null ? null : methodIdOf(id, profileId), key: inside };
  });
}

/**
 * The key in what is served at the address of a key: the document itself, or that part of it which goes by the very id. A document that
 * goes by another id describes another key.
 *
 * @param id of the key, in the form in which it is compared
 */
export function keyInDocument(
  document: JsonObject,
  id: string,
  profileId: string,
  source: ControllerKey['source'],
): ControllerKey {
  if (document['kty'] !== undefined) return { ...keyOf({ publicKeyJwk: document }, profileId, source), id };
  const parts = [document, ...listOf(document['publicKey']).filter(isObject)];
  const found = parts.find((part) => holdsKey(part) && !isProfileOf(part) && isCalled(part, id, profileId));
  return found ? { ...keyOf(found, profileId, source), id } : { ...keyOf({}, profileId, source), id };
}

/** The key in a PEM file, which says nothing of whose it is. */
export function keyInPem(pem: string, id: string, profileId: string, source: ControllerKey['source']): ControllerKey {
  return { ...keyOf({ publicKeyPem: pem }, profileId, source), id };
}

/** A profile has `publicKey` too: its own keys, and not a key. */
function isProfileOf(part: JsonObject): boolean {
  return Object.keys(part).every((member) => !member.startsWith('publicKey') || member === 'publicKey');
}

function isCalled(part: JsonObject, id: string, profileId: string): boolean {
  const own = addressOf(part);
  return own === null || methodIdOf(own, profileId) === id;
}

/** One key document (Open Badges 2.0 §CryptographicKey). */
function keyOf(document: JsonObject, profileId: string, source: ControllerKey['source']): ControllerKey {
  const id = addressOf(document);
  const jwk = document['publicKeyJwk'];
  return {
    id: id === null ? null : methodIdOf(id, profileId),
    controller: ownerOf(document['owner'] ?? document['controller'], profileId),
    forAssertions: !isObject(jwk) || isForSignatures(jwk),
    // `true` is no day, and ends it all the same.
    revoked: endOf(document['revoked']),
    expires: endOf(document['expires']),
    material: materialOf(document),
    source,
  };
}

/** Whose key it says it is: of several owners the issuer, if it is one of them. What is no party is not this one. */
function ownerOf(owner: Json | undefined, profileId: string): string | null {
  const owners = listOf(owner).map((one) => addressOf(one) ?? '');
  return owners.find((one) => sameAddress(one, profileId)) ?? owners[0] ?? null;
}

function materialOf(document: JsonObject): KeyMaterial {
  const pem = document['publicKeyPem'] ?? null;
  if (pem === null) return keyMaterial(document);
  const others = ['publicKeyMultibase', 'publicKeyBase58', 'publicKeyJwk'].some((member) => (document[member] ?? null) !== null);
  const jwk = typeof pem === 'string' && !others ? readPem(pem) : null;
  return jwk ? jwkMaterial(jwk) : { unreadable: others ? 'several' : 'pem' };
}
