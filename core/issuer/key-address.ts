import { httpsForm, sameAddress } from '../lib/https-form.ts';
import { methodIdOf } from '../lib/method-id.ts';
import type { Controller, ControllerKey } from '../model/controller.ts';
import type { Token } from '../model/credential.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Ports } from '../ports.ts';
import { askDocument } from './ask-document.ts';
import { keyOfMethod } from './document-keys.ts';
import { jwksIn, keyOfJwk } from './key-set.ts';
import { isSharedOrigin } from './shared-origin.ts';

/**
 * Adds the key that lies at the address in a token's `kid`, where that address is on the issuer's own origin and its document
 * does not list the key (open-badges.md §7, rule 2). A `kid` on any other host is never asked: whoever wrote the token wrote it.
 *
 * The path may be another user's on a host of many: there what lies at it is no more than a candidate (threats.md T5).
 */
export async function withKeyAtAddress(controller: Controller, { header }: Token, http: Ports['http']): Promise<Controller> {
  const { kid } = header as { kid?: JsonObject[string] };
  const address = typeof kid === 'string' ? httpsForm(kid) : null;
  if (typeof kid !== 'string' || address === null || controller.host === null || controller.url === null) return controller;
  const place = new URL(address);
  const id = methodIdOf(kid, controller.id);
  const known = controller.keys.some((key) => key.id !== null && methodIdOf(key.id, controller.id) === id);
  if (known || place.host !== controller.host || place.username !== '' || sameAddress(address, controller.url)) return controller;
  const answer = await askDocument(http, address);
  if (answer.kind === 'silent') return controller;
  if (answer.kind === 'unknown') return { ...controller, unasked: [...(controller.unasked ?? []), ...answer.problems] };
  const key = keyServed(answer.document, id);
  if (!key) return controller;
  const shared = isSharedOrigin(place) || isSharedOrigin(new URL(controller.url));
  const keys: ControllerKey[] = [...controller.keys, { ...key, id, source: shared ? 'shared-address' : 'address' }];
  const problems = [...controller.problems, ...answer.notes];
  if (shared || controller.state === 'published') return { ...controller, keys, problems };
  // Published all the same: on the issuer's origin, where only the issuer can put it. A document that could not be had stays so.
  const unasked = controller.state === 'unknown' ? { unasked: controller.problems } : {};
  return { ...controller, ...unasked, state: 'published', keys, problems: answer.notes };
}

/** The key that a document at a key's address is, or holds under its very id; `null`: none. */
function keyServed(document: JsonObject, id: string): ControllerKey | null {
  const fragment = id.split('#')[1];
  const named = (own: Json | undefined) => typeof own === 'string' && (own === fragment || methodIdOf(own, id) === id);
  // A key by itself is the one that lies there, whatever it calls itself.
  if (document['kty'] !== undefined) return keyOfJwk(document, 'address');
  const jwk = jwksIn(document)?.find(({ kid }) => named(kid));
  if (jwk) return keyOfJwk(jwk, 'address');
  const method = keyOfMethod(document, id, true);
  return named(method.id ?? undefined) && !('unreadable' in method.material) ? method : null;
}
