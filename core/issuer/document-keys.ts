import { sameAddress } from '../lib/https-form.ts';
import { isObject } from '../lib/json.ts';
import { methodIdOf } from '../lib/method-id.ts';
import type { ControllerKey } from '../model/controller.ts';
import type { JsonObject } from '../model/json.ts';
import { addressOf, listOf, objectOf } from '../parse/formats/fields.ts';
import { objectsOf } from '../parse/vc/objects-of.ts';
import { endOf, holdsKey, isForSignatures, keyMaterial } from './key-material.ts';

/** Verification methods of one document: each may be tried, so that their number is bounded. */
export const MAX_KEYS = 100;
/** What a key may be listed for besides assertions (Controlled Identifiers 1.0 §2.3). */
const OTHER_PURPOSES = ['authentication', 'keyAgreement', 'capabilityInvocation', 'capabilityDelegation'];

/**
 * The keys that a controlled identifier document lists (Controlled Identifiers 1.0 §2.2, §2.3; open-badges.md §5.2), those for
 * other purposes too, so that it can be said that a key is published and not for issuing.
 *
 * @param document served at the place that its id names
 * @param id of the document: relative ids are resolved against it
 * @returns `null`: more than anybody needs
 */
export function documentKeys(document: JsonObject, id: string): ControllerKey[] | null {
  const asserted = listOf(document['assertionMethod']);
  const named = new Set(
    asserted.map(referenceIn).flatMap((reference) => (reference === null ? [] : [methodIdOf(reference, id)])),
  );
  const methods = objectsOf(document['verificationMethod']).map((method) => {
    const methodId = stringOf(method['id']);
    return { method, forAssertions: methodId !== null && named.has(methodIdOf(methodId, id)) };
  });
  // Some issuers write their key here alone (open-badges.md §12).
  const written = asserted.flatMap((entry) =>
    isObject(entry) && holdsKey(entry) ? [{ method: entry, forAssertions: true }] : [],
  );
  const others = OTHER_PURPOSES.flatMap((purpose) => objectsOf(document[purpose]))
    .filter(holdsKey)
    .map((method) => ({ method, forAssertions: false }));
  const all = [...methods, ...written, ...others];
  const unstated = document['assertionMethod'] === undefined && { purposeUnstated: true as const };
  if (all.length > MAX_KEYS) return null;
  return all.map(({ method, forAssertions }) => ({ ...keyOfMethod(method, id, forAssertions), ...unstated }));
}

/** One verification method as it stands in a document; @param base what its ids are relative to */
export function keyOfMethod(method: JsonObject, base: string, forAssertions: boolean): ControllerKey {
  const id = stringOf(method['id']);
  const jwk = objectOf(method['publicKeyJwk']);
  return {
    id: id === null ? null : methodIdOf(id, base),
    controller: ownerOf(method['controller'], base),
    forAssertions: forAssertions && (jwk === null || isForSignatures(jwk)),
    revoked: endOf(method['revoked']),
    expires: endOf(method['expires']),
    material: keyMaterial(method),
    source: 'document',
  };
}

/** Whose a method is: of several parties the one whose document it stands in. Whatever is no party is not this one. */
function ownerOf(controller: JsonObject[string], base: string): string | null {
  const owners = listOf(controller).map((owner) => addressOf(owner) ?? '');
  return owners.find((owner) => sameAddress(owner, base)) ?? owners[0] ?? null;
}

/** An entry of a list of purposes that names a method: its id, or an object with nothing but an id in it. */
function referenceIn(entry: JsonObject[string]): string | null {
  if (typeof entry === 'string') return entry;
  return isObject(entry) && !holdsKey(entry) ? stringOf(entry['id']) : null;
}

function stringOf(value: JsonObject[string]): string | null {
  const [only, ...others] = listOf(value);
  return typeof only === 'string' && only !== '' && others.length === 0 ? only : null;
}
