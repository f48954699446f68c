import { readInstant } from '../../lib/dates.ts';
import { sameAddress } from '../../lib/https-form.ts';
import type { Controller, ControllerKey } from '../../model/controller.ts';
import { BadgeProblem } from '../../model/problem.ts';

/**
 * Whether a key that an issuer publishes may verify what it issues (open-badges.md §5.2, rules 2 to 4): listed for assertions,
 * the issuer's own, neither withdrawn nor expired. What a proof says of when it was made rescues nothing: the signer wrote it.
 *
 * @param now milliseconds since the epoch
 * @throws BadgeProblem proof.key-relationship | proof.key-controller | proof.key-revoked | proof.key-expired |
 *   proof.key-malformed
 */
export function demandUsable(key: ControllerKey, controller: Controller, now: number): void {
  const host = nameOf(controller);
  if (!key.forAssertions) throw new BadgeProblem('proof.key-relationship', { host });
  if (!isOf(key, controller)) throw new BadgeProblem('proof.key-controller', { host });
  demandInForce(key, controller, now);
}

/**
 * Whether a key is neither withdrawn nor expired.
 *
 * @throws BadgeProblem proof.key-revoked | proof.key-expired | proof.key-malformed
 */
export function demandInForce(key: ControllerKey, controller: Controller, now: number): void {
  const host = nameOf(controller);
  if (key.revoked !== null) {
    const moment = readInstant(key.revoked)?.start ?? null;
    // Withdrawn on a day that nobody can read is withdrawn.
    if (moment === null || moment <= now) {
      throw new BadgeProblem('proof.key-revoked', { host, ...(moment !== null && { date: key.revoked }) });
    }
  }
  if (key.expires === null) return;
  const end = readInstant(key.expires)?.end ?? null;
  if (end === null) throw new BadgeProblem('proof.key-malformed', { host, field: 'expires' });
  if (end <= now) throw new BadgeProblem('proof.key-expired', { host, date: key.expires });
}

/** What a sentence calls the party: its host, or its id where no host stands for it. */
export function nameOf({ host, id }: Controller): string {
  return host ?? id;
}

/** Key sets name no controller, and profiles may leave it out; a DID document must say whose each key is. */
function isOf({ controller: owner, source }: ControllerKey, { id }: Controller): boolean {
  if (owner === null) return source !== 'document' || !id.startsWith('did:');
  return owner === id || (!id.startsWith('did:') && sameAddress(owner, id));
}
