import type { Wallet } from 'ethers';
import type { Document } from '../signed/sign.ts';
import type { Certificate } from './certificates.ts';
import { hashOfCertificate } from './hash.ts';
import { ASANAGI_METHOD } from './issuers.ts';
import type { EvmNode } from './node.ts';
import { type ChainName, type Place, receipt2017, receipt2019 } from './receipts.ts';
import { type Tree, treeOf } from './tree.ts';

/** Where the root of a batch is sent to by custom: an address that belongs to nobody. */
const NOWHERE = '0xdeaddeaddeaddeaddeaddeaddeaddeaddeaddead';

/** What is anchored together, by whom, where and when. */
export interface Batch {
  certificates: readonly Certificate[];
  wallet: Wallet;
  chain: ChainName;
  /** The block’s, RFC 3339. */
  time: string;
}

/** An anchored batch. */
export interface Anchored {
  /** With their proofs, in the order of the batch. */
  certificates: readonly Document[];
  txid: string;
  /** Hash of its block. */
  block: string;
}

/** Anchors a batch on a chain: hashes its certificates, sends the root of their tree, and waits until it is in a block. */
export async function anchor({ certificates, wallet, chain, time }: Batch, node: EvmNode): Promise<Anchored> {
  const hashes = await Promise.all(certificates.map(({ document }) => hashOfCertificate(document)));
  const tree = treeOf(hashes);
  const { txid, block } = await send(tree.root, { wallet, node, chainId: chain.code[1] ?? 0, time });
  return { certificates: withReceipts(certificates, hashes, tree, { chain, txid, created: time }), txid, block };
}

/** A certificate with the receipt of a mock chain: nothing is sent to anybody. */
export async function pretendAnchor(certificate: Certificate, chain: ChainName, created: string): Promise<Document> {
  const hashes = [await hashOfCertificate(certificate.document)];
  const [document] = withReceipts([certificate], hashes, treeOf(hashes), { chain, txid: 'mock', created });
  return document ?? {};
}

interface Written {
  chain: ChainName;
  txid: string;
  created: string;
}

function withReceipts(
  certificates: readonly Certificate[],
  hashes: readonly Uint8Array[],
  tree: Tree,
  written: Written,
): Document[] {
  return certificates.map(({ version, document }, leaf) => {
    const place = { target: hashes[leaf] ?? tree.root, root: tree.root, path: tree.paths[leaf] ?? [] };
    return version === 2
      ? { ...document, signature: receipt2017(place, written.chain, written.txid) }
      : { ...document, proof: proof2019(place, written) };
  });
}

function proof2019(place: Place, { chain, txid, created }: Written): Document {
  return {
    type: 'DataIntegrityProof',
    cryptosuite: 'merkle-proof-2019',
    created,
    proofPurpose: 'assertionMethod',
    verificationMethod: ASANAGI_METHOD,
    proofValue: receipt2019(place, chain, txid),
  };
}

interface Sending {
  wallet: Wallet;
  node: EvmNode;
  chainId: number;
  time: string;
}

/** Sends 32 bytes, signed by the wallet alone, and mines until the block is final. */
async function send(root: Uint8Array, { wallet, node, chainId, time }: Sending): Promise<{ txid: string; block: string }> {
  const ask = (method: string, ...params: unknown[]) => result(node, method, params);
  // On a chain of our own ether costs nothing.
  await ask('anvil_setBalance', wallet.address, '0xde0b6b3a7640000');
  const raw = await wallet.signTransaction({
    type: 2,
    chainId,
    nonce: Number(await ask('eth_getTransactionCount', wallet.address, 'latest')),
    to: NOWHERE,
    value: 0,
    data: `0x${Buffer.from(root).toString('hex')}`,
    gasLimit: 60_000,
    maxFeePerGas: 3_000_000_000,
    maxPriorityFeePerGas: 1_000_000_000,
  });
  const txid = String(await ask('eth_sendRawTransaction', raw));
  await ask('evm_setNextBlockTimestamp', Date.parse(time) / 1000);
  await ask('evm_mine');
  // Two more make a block final; they are twelve seconds apart. Left to itself, the node counts by its own clock, and a slow machine
  // makes other blocks.
  for (const after of [12, 24]) {
    await ask('evm_setNextBlockTimestamp', Date.parse(time) / 1000 + after);
    await ask('evm_mine');
  }
  const receipt = (await ask('eth_getTransactionReceipt', txid)) as { blockHash: string };
  return { txid, block: receipt.blockHash };
}

async function result(node: EvmNode, method: string, params: readonly unknown[]): Promise<unknown> {
  const outcome = await node.call({ method, params });
  if ('error' in outcome) throw new Error(`${method}: ${outcome.error.message}`);
  return outcome.result;
}
