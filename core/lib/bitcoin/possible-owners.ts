import { sha256 } from '@noble/hashes/sha2.js';
import { createBase58check } from '@scure/base';
import { type AddressPrefixes, isWitnessAddress, scriptAddress } from './address.ts';
import { readerOf } from './byte-reader.ts';
import { inputSigner, showsKeyInWitness } from './input-signer.ts';
import { isCheckable } from './signers.ts';
import type { BitcoinTransaction } from './transaction.ts';

/** Says whether an address may be that of an output which was spent. */
type Allows = (address: string) => boolean;

/**
 * Whose all that a transaction spends could have been, where its signatures do not show it (blockcerts.md §8.2). The id covers every
 * script: a P2PKH address has signed in one, with a signature that commits to all outputs; a P2SH address is the hash of what stands
 * last in one; a segwit address has none. So nobody's word can put the issuer's address in the place of another kind of owner.
 *
 * @param transaction attacker-controlled
 * @param values of the spent outputs in satoshi, by input, where they are known: then a signature in a witness must hold too
 * @returns whether all of these, and nobody else, could be the owners. What is no address at all is a script without one
 */
export async function possibleOwners(
  transaction: BitcoinTransaction,
  { prefixes, values }: { prefixes: AddressPrefixes; values: readonly number[] },
): Promise<(senders: readonly string[]) => boolean> {
  if (!isCheckable(transaction)) return () => false;
  const inputs: Allows[] = [];
  for (const at of transaction.inputs.keys()) inputs.push(await ownerOf(transaction, at, prefixes, values[at] ?? null));
  return (senders) =>
    inputs.every((allows) => senders.some(allows)) && senders.every((sender) => inputs.some((allows) => allows(sender)));
}

async function ownerOf(
  transaction: BitcoinTransaction,
  at: number,
  prefixes: AddressPrefixes,
  value: number | null,
): Promise<Allows> {
  const input = transaction.inputs[at];
  const script = input?.script ?? new Uint8Array();
  // A high s may be changed into a low one by anybody, but not within an id: old wallets made such signatures.
  const signer = await inputSigner(transaction, at, { prefixes, value, highS: true });
  // What has a value to be held against, and does not hold, is nobody's.
  if (signer !== null || (input && value !== null && showsKeyInWitness(input))) return (address) => address === signer;
  if (script.length === 0) return (address) => !isBase58Address(address);
  const redeem = lastPush(script);
  const owner = redeem && scriptAddress(redeem, prefixes);
  return (address) => address === owner || (!isBase58Address(address) && !isWitnessAddress(address.toLowerCase()));
}

/** What a script of pushes alone puts on top in the end; `null`: it does more, or nothing. */
function lastPush(script: Uint8Array): Uint8Array | null {
  const reader = readerOf(script);
  let last: Uint8Array | null = null;
  while (reader.at < script.length && !reader.failed) {
    const code = reader.take(1)[0] ?? 0xff;
    // OP_16 is the last one that pushes.
    if (code > 0x60) return null;
    const counts = [0x4c, 0x4d, 0x4e].indexOf(code);
    const length =
      counts < 0 ? (code < 0x4c ? code : 0) : reader.take(2 ** counts).reduceRight((sum, byte) => sum * 256 + byte, 0);
    last = reader.take(length);
  }
  return reader.failed ? null : last;
}

function isBase58Address(text: string): boolean {
  try {
    return createBase58check(sha256).decode(text).length === 21;
  } catch {
    return false;
  }
}
