import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { RpcCall, RpcOutcome } from './rpc.ts';

/** A chain of its own on this machine: a real Ethereum node. */
export interface EvmNode {
  call: (call: RpcCall) => Promise<RpcOutcome>;
  close: () => Promise<void>;
}

/**
 * Ends the node when our end of the pipe closes, and so whenever this process ends, also by a crash or a signal. The node is a
 * child of this shell; where it ends by itself, the shell does too.
 */
const KEEPER = 'exec 3<&0; "$0" "$@" & node=$!; (cat <&3 >/dev/null; kill $node) >/dev/null 2>&1 & wait $node';

/** How long a start may take: a tenth of a second is usual. */
const PATIENCE = 10_000;

/**
 * Starts a node (anvil) on a free loopback port. It mines only where it is told to, and knows no clock but the one it is given,
 * so that two runs give the same blocks. `null`: its program is not installed, or does not run on this machine.
 *
 * @param start time of its first block, in seconds
 */
export async function startNode(chainId: number, start: number, program = programOf()): Promise<EvmNode | null> {
  if (program === null) return null;
  const own = ['--host', '127.0.0.1', '--port', '0', '--accounts', '1', '--no-mining', '--hardfork', 'cancun'];
  const chain = ['--chain-id', String(chainId), '--timestamp', String(start), '--slots-in-an-epoch', '1'];
  const child = spawn('/bin/sh', ['-c', KEEPER, program, ...own, ...chain], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  // It may be gone before we close the pipe.
  child.stdin.on('error', () => {});
  const close = async () => {
    child.stdin.end();
    await ended;
  };
  const patience = AbortSignal.timeout(PATIENCE);
  const address = await new Promise<string | null>((resolve) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const found = /Listening on (127\.0\.0\.1:\d+)/.exec(printed)?.[1];
      if (found) resolve(`http://${found}`);
    });
    patience.addEventListener('abort', () => resolve(null), { once: true });
    void ended.then(() => resolve(null));
  });
  if (address === null) {
    await close();
    return null;
  }
  return { call: (call) => ask(address, call), close };
}

/** Where the program lies; `null`: it is an optional dependency, and not there. */
function programOf(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@foundry-rs/anvil-linux-amd64/bin/anvil');
  } catch {
    return null;
  }
}

async function ask(address: string, { method, params }: RpcCall): Promise<RpcOutcome> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result = null, error } = (await response.json()) as { result?: unknown; error?: { code: number; message: string } };
  return error ? { error } : { result };
}
