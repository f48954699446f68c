import { httpsForm } from '../../lib/https-form.ts';
import type { PublicKey } from '../../lib/keys/public-key.ts';
import { didOf } from '../../lib/method-id.ts';
import type { Context } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { candidateKey } from '../keys/candidate-key.ts';
import { keysNamed, methodNamed, notAmongKeys, usableKey } from '../keys/key-of.ts';

/**
 * Whose proof it is, and the key to hold it against.
 * - `issuer`: a key that the issuer publishes
 * - `candidate`: a key in the badge itself, where the issuer publishes none: shows no more than that nothing was changed
 * - `witness`: a key of another party, by that party's own document: never makes an issuer
 */
export interface BoundProof {
  by: 'issuer' | 'candidate' | 'witness';
  key: PublicKey;
}

/**
 * Other proofs of the set, which could be the issuer's: where there is `none`, one by another party is a fault; where they are of an
 * `unknown` kind, it says nothing. In neither case is that party asked.
 */
export type Beside = 'none' | 'unknown' | 'understood';

/**
 * Finds the key of an embedded proof, from the issuer's document and never from the proof (open-badges.md §5.2, §5.5, §6.3).
 *
 * @returns `null`: nobody can say, since the document of whoever signed could not be had or lists no key
 * @throws BadgeProblem proof.key-not-bound | proof.issuer-mismatch, and those of `usableKey`
 */
export async function bindProof(
  proof: JsonObject,
  issuer: Controller,
  beside: Beside,
  context: Pick<Context, 'controller' | 'now'>,
): Promise<BoundProof | null> {
  const named = methodNamed(proof['verificationMethod']);
  const own = bindTo(named, issuer, context.now);
  if (own !== 'not-listed') return own && { ...own, by: own.published ? 'issuer' : 'candidate' };
  const party = named === null ? null : partyOf(named);
  const isIssuers = party === null || party === issuer.id || party === httpsForm(issuer.id);
  if (beside === 'none' || isIssuers) throw notAmongKeys(named, issuer);
  if (beside === 'unknown') return null;
  const other = await context.controller(party);
  const theirs = bindTo(named, other, context.now);
  if (theirs === 'not-listed') throw notAmongKeys(named, other);
  return theirs && { ...theirs, by: 'witness' };
}

function bindTo(
  named: string | null,
  party: Controller,
  now: number,
): { key: PublicKey; published: boolean } | 'not-listed' | null {
  if (party.state === 'unknown') return null;
  if (party.state === 'silent') {
    const key = candidateKey(named);
    return key && { key, published: false };
  }
  const keys = named === null ? [] : keysNamed(named, party);
  return keys.length === 0 ? 'not-listed' : { key: usableKey(keys, party, now).key, published: true };
}

/** The party that a key's id belongs to by its own form; `null`: an id of another kind. */
export function partyOf(named: string): string | null {
  return didOf(named) ?? httpsForm(named);
}
