import { httpsForm, sameAddress } from '../../lib/https-form.ts';
import type { AnchorClaim } from '../../model/anchor.ts';
import type { Context } from '../../model/context.ts';
import type { Controller, ControllerKey } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { keysNamed, methodNamed, notAmongKeys } from '../keys/key-of.ts';
import { nameOf } from '../keys/key-rules.ts';
import { wholeLifeOf } from '../keys/whole-life-of.ts';
import { type Beside, partyOf } from './bind-proof.ts';

/** Before an address where it stands in place of a method (blockcerts.md §16.4). */
const ADDRESS = /^ecdsa-koblitz-pubkey:(.+)$/s;

/** Whose addresses must have sent the transaction, and the method that must be that of one of them. */
export type BoundAnchor = Pick<AnchorClaim, 'by' | 'party' | 'method'>;

/**
 * Finds whose Merkle proof it is, by the method that it names (blockcerts.md §6, §9.4). Nobody signs with that method here: what it
 * must equal is the sender of a transaction, at the time of its block, and the anchor check asks that.
 *
 * @param beside as of `bindProof`
 * @returns `open`: the document of whoever it names could not be had
 * @throws BadgeProblem proof.key-not-bound | proof.issuer-mismatch | proof.key-controller | proof.key-relationship | proof.key-malformed
 */
export async function bindAnchor(
  proof: JsonObject,
  issuer: Controller,
  beside: Beside,
  context: Pick<Context, 'controller'>,
): Promise<BoundAnchor> {
  const named = methodNamed(proof['verificationMethod']);
  const own = bindTo(named, issuer, 'issuer');
  const party = named === null ? null : partyOf(named);
  const isIssuers = party === null || party === issuer.id || party === httpsForm(issuer.id);
  // In its own document an issuer may list a method under any id; of others nothing is expected to stand there.
  if (own !== 'not-listed' && (isIssuers || own.by === 'issuer')) return own;
  if (own === 'not-listed' && (beside === 'none' || isIssuers)) throw notAmongKeys(named, issuer);
  if (beside !== 'understood' || isIssuers) return OPEN;
  const theirs = bindTo(named, await context.controller(party, { addresses: true }), 'witness');
  if (theirs === 'not-listed') throw notAmongKeys(named, await context.controller(party, { addresses: true }));
  return theirs;
}

const OPEN: BoundAnchor = { by: 'open', party: null, method: null };

function bindTo(named: string | null, party: Controller, by: 'issuer' | 'witness'): BoundAnchor | 'not-listed' {
  if (party.state === 'unknown' || party.state === 'silent') return OPEN;
  const keys = named === null ? [] : keysNamed(named, party);
  if (keys.length > 0) return { by, party, method: methodIn(keys, party) };
  // Issuers of the first 3.0 certificates list addresses and no methods; and an address may be named where others name a method.
  const addresses = party.addresses ?? [];
  const [, address] = ADDRESS.exec(named ?? '') ?? [];
  // Hex has no case of its own; whether it is the sender's is judged by the rules of its chain.
  const isListed = address !== undefined && addresses.some((own) => own.address.toLowerCase() === address.toLowerCase());
  const listsNoMethods = party.keys.length === 0 && addresses.length > 0 && isWithin(named, party);
  return isListed || listsNoMethods ? { by, party, method: null } : 'not-listed';
}

/** A method that would stand in the party's own document, if it listed any; none; or what is no method's id at all. */
function isWithin(named: string | null, party: Controller): boolean {
  const owner = named === null ? null : partyOf(named);
  return owner === null || owner === party.id || sameAddress(owner, party.id);
}

/**
 * The method among those of one id: listed for issuing, or in a document that says of no key what it is for, since the transaction
 * carries the proof there (blockcerts.md §9.4).
 */
function methodIn(named: readonly ControllerKey[], party: Controller): ControllerKey {
  const host = nameOf(party);
  const usable = named.filter(({ forAssertions, purposeUnstated }) => forAssertions || purposeUnstated);
  const [first] = usable;
  if (!first) throw new BadgeProblem('proof.key-relationship', { host });
  const isForeign = usable.some(({ controller }) => controller !== null && !isParty(controller, party));
  if (isForeign) throw new BadgeProblem('proof.key-controller', { host });
  return wholeLifeOf(usable, party);
}

function isParty(controller: string, { id }: Controller): boolean {
  return controller === id || (!id.startsWith('did:') && sameAddress(controller, id));
}
