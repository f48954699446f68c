import { Signature, Transaction, type TransactionLike } from 'ethers';

/** What a signed transaction says, read from its own bytes (blockcerts.md §8.2). */
export interface SignedTransaction {
  /** Lower-case hex with `0x`: keccak-256 of the bytes. */
  txid: string;
  /** Recovered from the signature: lower-case hex with `0x`. */
  sender: string;
  /** The chain that it was signed for, decimal. */
  chainId: string;
  /** Lower-case hex without `0x`; `null`: it creates a contract, so that its data is a program and no record. */
  data: string | null;
  /** Its bytes: lower-case hex without `0x`. */
  raw: string;
}

/** Members of `eth_getTransactionByHash` that are signed, as a node writes them. Attacker-controlled. */
export interface PlainTransaction {
  type: number;
  chainId: string | null;
  nonce: string;
  gas: string;
  gasPrice: string | null;
  maxFeePerGas: string | null;
  maxPriorityFeePerGas: string | null;
  to: string | null;
  value: string;
  input: string;
  accessList: readonly { address: string; storageKeys: readonly string[] }[];
  v: string;
  r: string;
  s: string;
}

/** Characters of hex: no node takes a larger transaction into its pool (128 KiB). */
const MAX_HEX = 2 * 131_072;
const HEX = /^(?:[0-9a-f]{2})+$/;

/**
 * Reads a signed transaction: type 0 with EIP-155, 1 (EIP-2930) and 2 (EIP-1559). `null`: it is none of these, or not written in
 * the one form that hashes to its id. Without EIP-155 the same bytes are good on every chain, so that they show none.
 *
 * @param raw hex, with or without `0x`; attacker-controlled
 */
export function readTransaction(raw: string): SignedTransaction | null {
  const hex = raw.toLowerCase().replace(/^0x/, '');
  if (hex.length > MAX_HEX || !HEX.test(hex)) return null;
  try {
    return signed(Transaction.from(`0x${hex}`), hex);
  } catch {
    // Whatever the library cannot read is no transaction.
    return null;
  }
}

/** Puts the signed bytes together again from what a node tells; `null` where that cannot be, as in `readTransaction`. */
export function rebuildTransaction(plain: PlainTransaction): SignedTransaction | null {
  if (plain.input.length > MAX_HEX) return null;
  try {
    const transaction = Transaction.from(likeOf(plain));
    return signed(transaction, transaction.serialized.slice(2));
  } catch {
    return null;
  }
}

function signed(transaction: Transaction, hex: string): SignedTransaction | null {
  const { type, hash, from, chainId, serialized } = transaction;
  const supported = type === 0 || type === 1 || type === 2;
  if (!supported || hash === null || from === null || chainId === 0n || serialized !== `0x${hex}`) return null;
  const data = transaction.to === null ? null : transaction.data.slice(2);
  return { txid: hash, sender: from.toLowerCase(), chainId: String(chainId), data, raw: hex };
}

function likeOf({ gas, input, v, r, s, to, accessList, ...plain }: PlainTransaction): TransactionLike {
  const signature = Signature.from({ r: word(r), s: word(s), v: plain.type === 0 ? BigInt(v) : 27n + BigInt(v) });
  const common = {
    to: to?.toLowerCase() ?? null,
    data: input,
    gasLimit: gas,
    nonce: Number(BigInt(plain.nonce)),
    value: plain.value,
    type: plain.type,
    signature,
  };
  // Of a legacy transaction the chain is in `v`; nodes may leave out the member that repeats it.
  if (plain.type === 0) return { ...common, chainId: signature.legacyChainId ?? 0n, gasPrice: plain.gasPrice };
  const list = accessList.map(({ address, storageKeys }) => ({ address, storageKeys: [...storageKeys] }));
  const typed = { ...common, chainId: plain.chainId ?? 0n, accessList: list };
  if (plain.type === 1) return { ...typed, gasPrice: plain.gasPrice };
  return { ...typed, maxFeePerGas: plain.maxFeePerGas, maxPriorityFeePerGas: plain.maxPriorityFeePerGas };
}

/** A quantity is written without the zeros before it. */
function word(quantity: string): string {
  return `0x${quantity.slice(2).padStart(64, '0')}`;
}
