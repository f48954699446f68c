// A Bitcoin chain of our own: real keys, signatures, transactions, Merkle trees and proof of work, at the difficulty of regtest. The
// transactions and blocks are put together by bitcoinjs-lib, so that what reads them in core is not our own handwriting.
import { createHash } from 'node:crypto';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { Block, networks, payments, Transaction } from 'bitcoinjs-lib';

/** What an output demands of whoever spends it. */
export type SpendForm = 'p2pkh' | 'p2wpkh' | 'p2sh-p2wpkh';

/** Somebody's key. */
export interface RegtestKey {
  secret: Uint8Array;
  /** Compressed. */
  publicKey: Uint8Array;
  addresses: Record<SpendForm, string>;
}

/** An output that may be spent. */
export interface Coin {
  transaction: Transaction;
  index: number;
  form: SpendForm;
  key: RegtestKey;
}

/** A mined block; `height` is its place in the chain. */
export interface RegtestBlock {
  height: number;
  hash: string;
  /** 80 bytes, hex. */
  header: string;
  /** Seconds since the epoch. */
  time: number;
  transactions: readonly Transaction[];
}

/** The hash of the first block of every regtest chain. */
export const REGTEST_GENESIS = '0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206';
/** CAIP-2. */
export const REGTEST = `bip122:${REGTEST_GENESIS.slice(0, 32)}`;
/** The easiest target of the chain: every other hash meets it. */
export const REGTEST_LIMIT = 0x7fffffn << 232n;

const NETWORK = networks.regtest;
const BITS = 0x207f_ffff;
const COIN = 100_000n;
const TEN_MINUTES = 600;

/** The key that `name` means, the same each time. */
export function regtestKey(name: string): RegtestKey {
  const secret = new Uint8Array(createHash('sha256').update(`regtest ${name}`).digest());
  const publicKey = secp256k1.getPublicKey(secret, true);
  const forms = ['p2pkh', 'p2wpkh', 'p2sh-p2wpkh'] as const;
  const addresses = Object.fromEntries(forms.map((form) => [form, paymentOf(publicKey, form).address ?? '']));
  return { secret, publicKey, addresses: addresses as RegtestKey['addresses'] };
}

/** OP_RETURN and a push of these bytes. */
export function recordScript(record: string): Uint8Array {
  return payments.embed({ data: [Buffer.from(record, 'hex')] }).output ?? new Uint8Array();
}

/** The script that only `key` can spend. */
export function lockingScript(key: RegtestKey, form: SpendForm): Uint8Array {
  return paymentOf(key.publicKey, form).output ?? new Uint8Array();
}

/** Spends `coins` into one output a script, each signed by its key. @param hashType of all signatures */
export function spend(
  coins: readonly Coin[],
  scripts: readonly Uint8Array[],
  hashType: number = Transaction.SIGHASH_ALL,
): Transaction {
  const transaction = new Transaction();
  transaction.version = 2;
  for (const { transaction: from, index } of coins) transaction.addInput(from.getHash(), index);
  for (const script of scripts) transaction.addOutput(script, script[0] === 0x6a ? 0n : COIN / 2n);
  for (const [at, coin] of coins.entries()) sign(transaction, at, coin, hashType);
  return transaction;
}

function sign(transaction: Transaction, at: number, { key, form, transaction: from, index }: Coin, hashType: number): void {
  const code = lockingScript(key, 'p2pkh');
  const hash =
    form === 'p2pkh'
      ? transaction.hashForSignature(at, code, hashType)
      : transaction.hashForWitnessV0(at, code, from.outs[index]?.value ?? 0n, hashType);
  const der = secp256k1.sign(hash, key.secret, { prehash: false, lowS: true, format: 'der' });
  const signature = new Uint8Array([...der, hashType]);
  const { input, witness } = paymentOf(key.publicKey, form, signature);
  if (input) transaction.setInputScript(at, input);
  if (form !== 'p2pkh' && witness) transaction.setWitness(at, witness);
}

function paymentOf(pubkey: Uint8Array, form: SpendForm, signature?: Uint8Array) {
  const options = { pubkey, network: NETWORK, ...(signature && { signature }) };
  if (form === 'p2pkh') return payments.p2pkh(options);
  const native = payments.p2wpkh(options);
  return form === 'p2wpkh' ? native : payments.p2sh({ redeem: native, network: NETWORK });
}

/** A chain that grows by what is mined on it. */
export class BitcoinRegtest {
  readonly blocks: RegtestBlock[] = [];

  /** @param start when the second block is mined, seconds since the epoch */
  constructor(start: number = Date.UTC(2025, 3, 1) / 1_000) {
    this.#start = start;
    const genesis = new Block();
    genesis.merkleRoot = Buffer.from('4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b', 'hex').reverse();
    Object.assign(genesis, { version: 1, prevHash: new Uint8Array(32), timestamp: 1_296_688_602, bits: BITS, nonce: 2 });
    this.#add(genesis, []);
  }

  readonly #start: number;

  get tip(): number {
    return this.blocks.length - 1;
  }

  /** Mines a block of new money for nobody and these transactions, in this order. */
  mine(transactions: readonly Transaction[] = []): RegtestBlock {
    return this.#mine([this.#coinbase(), ...transactions]);
  }

  /** Mines `count` empty blocks. */
  bury(count: number): void {
    for (let left = count; left > 0; left--) this.mine();
  }

  /** New money for a key, in a block of its own. */
  fund(key: RegtestKey, form: SpendForm = 'p2pkh'): Coin {
    const coinbase = this.#coinbase();
    coinbase.addOutput(lockingScript(key, form), COIN);
    this.#mine([coinbase]);
    return { transaction: coinbase, index: coinbase.outs.length - 1, form, key };
  }

  /** The block that holds a transaction, and its place in it. */
  find(txid: string): { block: RegtestBlock; position: number; transaction: Transaction } | null {
    for (const block of this.blocks) {
      const position = block.transactions.findIndex((one) => one.getId() === txid);
      const transaction = block.transactions[position];
      if (transaction) return { block, position, transaction };
    }
    return null;
  }

  /** What an input of a transaction spends; `null`: new money. */
  spentBy({ hash, index }: { hash: Uint8Array; index: number }): Transaction['outs'][number] | null {
    return this.find(Buffer.from(hash).reverse().toString('hex'))?.transaction.outs[index] ?? null;
  }

  /** Whether something in a block spends an output. */
  isSpent(txid: string, index: number): boolean {
    const hash = Buffer.from(txid, 'hex').reverse();
    return this.blocks.some(({ transactions }) =>
      transactions.some(({ ins }) => ins.some((input) => input.index === index && hash.equals(input.hash))),
    );
  }

  #coinbase(): Transaction {
    const coinbase = new Transaction();
    // The height makes each of them another one (BIP 34).
    const height = Buffer.from([4, 0, 0, 0, 0]);
    height.writeUInt32LE(this.blocks.length, 1);
    coinbase.addInput(new Uint8Array(32), 0xffff_ffff, 0xffff_ffff, height);
    coinbase.addOutput(Uint8Array.of(0x51), 5_000_000_000n);
    return coinbase;
  }

  #mine(transactions: readonly Transaction[]): RegtestBlock {
    const last = this.blocks.at(-1);
    const block = new Block();
    const timestamp = this.#start + TEN_MINUTES * (this.blocks.length - 1);
    const prevHash = Buffer.from(last?.hash ?? '', 'hex').reverse();
    Object.assign(block, { version: 0x2000_0000, prevHash, timestamp, bits: BITS, nonce: 0 });
    block.merkleRoot = Block.calculateMerkleRoot([...transactions]);
    while (!block.checkProofOfWork()) block.nonce++;
    return this.#add(block, transactions);
  }

  #add(block: Block, transactions: readonly Transaction[]): RegtestBlock {
    const mined = {
      height: this.blocks.length,
      hash: block.getId(),
      header: block.toHex(true),
      time: block.timestamp,
      transactions,
    };
    this.blocks.push(mined);
    return mined;
  }
}

/** The siblings of a transaction from itself up, as block explorers write them. */
export function merkleBranch(transactions: readonly Transaction[], position: number): string[] {
  const branch: string[] = [];
  let level: Uint8Array[] = transactions.map((one) => one.getHash());
  let at = position;
  while (level.length > 1) {
    // An odd last one stands beside itself.
    const sibling = level[at % 2 === 0 ? Math.min(at + 1, level.length - 1) : at - 1] ?? Buffer.alloc(32);
    branch.push(Buffer.from(sibling).reverse().toString('hex'));
    const next: Uint8Array[] = [];
    for (let pair = 0; pair < level.length; pair += 2) {
      next.push(twice(Buffer.concat([level[pair] ?? sibling, level[pair + 1] ?? level[pair] ?? sibling])));
    }
    level = next;
    at = Math.floor(at / 2);
  }
  return branch;
}

function twice(bytes: Uint8Array): Buffer {
  const once = createHash('sha256').update(bytes).digest();
  return createHash('sha256').update(once).digest();
}
