// A real Ethereum node for tests: a chain of its own in 0.1 s, with one account that has money and signs. It mines when it is told to.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type EvmNode, startNode } from '../../demo/world/anchored/node.ts';

/** Why there is no node on this machine, in one line; `null`: there is one. */
export const anvilAbsent: string | null = whyAbsent();

/** The account of the node, in lower case. */
export const ANVIL_ACCOUNT = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266';
/** Where Blockcerts send their records: nobody's address. */
export const NOBODY = '0xdeaddeaddeaddeaddeaddeaddeaddeaddeaddead';
/** Seconds: the first block of every chain here. */
export const GENESIS_TIME = Date.UTC(2026, 0, 5) / 1_000;

/** A running node. */
export interface Anvil {
  /** The result of a call; throws what the node refuses. */
  rpc: (method: string, params?: readonly unknown[]) => Promise<unknown>;
  /** What a host of this node answers to the body of a POST. */
  answer: (post: string) => Promise<object>;
  /** Sends a transaction with `data` (hex, no 0x) and gives its id; it waits for a block. */
  send: (data: string, changes?: object) => Promise<string>;
  mine: (blocks?: number) => Promise<void>;
  close: () => Promise<void>;
}

/** Starts a node whose blocks are finalised two blocks later. */
export async function startAnvil(chainId = 1): Promise<Anvil> {
  const node = await startNode(chainId, GENESIS_TIME);
  if (!node) throw new Error('The node did not start.');
  const rpc = (method: string, params: readonly unknown[] = []) => call(node, method, params);
  return {
    rpc,
    answer: async (post) => {
      const { id, method, params } = JSON.parse(post);
      return { jsonrpc: '2.0', id, ...(await node.call({ method, params })) };
    },
    send: async (data, changes) => {
      const transaction = { from: ANVIL_ACCOUNT, to: NOBODY, data: `0x${data}`, gas: '0x30d40', ...changes };
      return String(await rpc('eth_sendTransaction', [transaction]));
    },
    mine: async (blocks = 1) => {
      await rpc('anvil_mine', [`0x${blocks.toString(16)}`]);
    },
    close: node.close,
  };
}

async function call(node: EvmNode, method: string, params: readonly unknown[]): Promise<unknown> {
  const outcome = await node.call({ method, params });
  if ('error' in outcome) throw new Error(`${method}: ${outcome.error.message}`);
  return outcome.result;
}

function whyAbsent(): string | null {
  try {
    const program = createRequire(import.meta.url).resolve('@foundry-rs/anvil-linux-amd64/bin/anvil');
    if (process.platform !== 'linux' || process.arch !== 'x64')
      return `its binary is not for ${process.platform} ${process.arch}`;
    return existsSync(program) ? null : 'its binary is missing';
  } catch {
    return 'the optional package @foundry-rs/anvil-linux-amd64 is not installed';
  }
}
