import type { Detail } from '../../model/check.ts';
import type { Context } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { stringsOf } from '../../parse/formats/fields.ts';
import { objectsOf } from '../../parse/vc/objects-of.ts';
import type { ChainAnswer } from '../../ports.ts';

/** A transaction that was found to hold. */
interface Place {
  network: string;
  txid: string;
}

/** Sources that must agree, of different operators (threats.md T52). */
const ENOUGH = 2;

/**
 * The addresses whose spending withdraws a certificate of 1.2 (blockcerts.md §10.3): the holder's own in the certificate, and those
 * of the issuer, which withdraw a whole batch.
 *
 * @param signed the certificate as its proof covers it
 */
export function revocationAddresses(signed: JsonObject, { revocationAddresses: ofIssuer = [] }: Controller): string[] {
  const above = [signed, ...objectsOf(signed['document'])];
  const own = above.flatMap(({ recipient }) => objectsOf(recipient)).flatMap(({ revocationKey }) => stringsOf(revocationKey));
  return [...new Set([...own, ...ofIssuer])];
}

/**
 * Whether the issuer withdrew a certificate of 1.2 by spending an output that the anchoring transaction has for it. Nothing can take
 * a spending back, and nobody can show that there was none: two sources must say so, and none the contrary. An address that the
 * transaction pays nothing to withdraws nothing.
 *
 * @throws BadgeProblem status.unavailable
 */
export async function askSpentOutputs(
  { network, txid }: Place,
  addresses: readonly string[],
  issuerName: string,
  context: Context,
): Promise<{ problems: readonly Problem[]; facts: Detail }> {
  const answers = await context.chain(network, txid, { spends: true });
  const told = new Map<string, boolean | null>();
  for (const answer of answers) {
    const spent = spentIn(answer, { network, txid }, addresses);
    if (spent === 'no-answer') continue;
    // Two answers under one name are one voice; where they differ it is none.
    told.set(answer.source, told.has(answer.source) && told.get(answer.source) !== spent ? null : spent);
  }
  const voices = [...told.values()];
  const count = (spent: boolean) => voices.filter((voice) => voice === spent).length;
  const facts = { method: 'spent-outputs', sources: voices.length };
  if (count(true) >= ENOUGH) {
    return { problems: [{ code: 'status.revoked', detail: { issuer: issuerName, reason: '' } }], facts };
  }
  if (count(false) >= ENOUGH && count(false) === voices.length) return { problems: [], facts };
  throw notAsked();
}

/** That nobody can say whether it was spent. In place of a host stands the chain: certificates of 1.2 are on no other. */
export function notAsked(): BadgeProblem {
  return new BadgeProblem('status.unavailable', { host: 'Bitcoin' });
}

/** What one source says: whether any output to these addresses has been spent. Its answer about another transaction is none. */
function spentIn(answer: ChainAnswer, place: Place, addresses: readonly string[]): boolean | 'no-answer' {
  if (!('transaction' in answer) || answer.transaction === null) return 'no-answer';
  const { network, txid, outputs } = answer.transaction;
  if (!outputs || network !== place.network || txid.toLowerCase() !== place.txid.toLowerCase()) return 'no-answer';
  return outputs.some(({ address, spent }) => spent && addresses.includes(address));
}
