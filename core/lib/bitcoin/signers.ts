import type { AddressPrefixes } from './address.ts';
import { inputSigner } from './input-signer.ts';
import type { BitcoinTransaction } from './transaction.ts';

/** Inputs at most whose signatures are verified: each costs a millisecond. An anchor has a few. */
export const MAX_SIGNED_INPUTS = 100;
/** Bytes at most that are hashed for it: each signature commits to the whole transaction. */
const MAX_HASHED_BYTES = 10_000_000;

/**
 * The addresses of all who signed a transaction, each once. Every input's signature is verified: one that only looks like the
 * issuer's could be added by somebody with whom the issuer once sent a transaction in common.
 *
 * @param transaction attacker-controlled
 * @param values of the spent outputs in satoshi, by input, where they are known: a claim that no signature survives if it is wrong
 * @returns `null`: not every input shows who signed it
 */
export async function signersOf(
  transaction: BitcoinTransaction,
  { prefixes, values }: { prefixes: AddressPrefixes; values: readonly number[] },
): Promise<string[] | null> {
  if (!isCheckable(transaction)) return null;
  const signers = new Set<string>();
  for (const at of transaction.inputs.keys()) {
    const signer = await inputSigner(transaction, at, { prefixes, value: values[at] ?? null });
    if (signer === null) return null;
    signers.add(signer);
  }
  return [...signers];
}

/** Whether it is cheap enough to verify all signatures of a transaction. */
export function isCheckable({ inputs: { length }, stripped }: BitcoinTransaction): boolean {
  return length <= MAX_SIGNED_INPUTS && length * stripped.length <= MAX_HASHED_BYTES;
}
