// Nodes of one chain under names of their own, behind the guarded http. Each may lie; what it says otherwise is the node's own answer.
import { createHttp } from '../../core/adapters/fetch-http.ts';
import { type Hop, TransportFailure } from '../../core/adapters/transport.ts';
import type { ChainSource } from '../../core/model/chain.ts';
import type { Ports } from '../../core/ports.ts';

/** A question to a node. */
export interface RpcQuestion {
  method: string;
  params: readonly unknown[];
}

/** Changes what the node answers; `undefined`: leaves it. Throws for no answer at all. */
export type Lie = (question: RpcQuestion, result: unknown) => unknown;

/** One node as it is reached. */
export interface ChainNode extends ChainSource {
  host: string;
  lie: Lie | null;
}

/** A node named after its host. */
export function chainNode(name: string): ChainNode {
  const host = `${name}.example.org`;
  return { operator: name, host, url: `https://${host}/rpc`, lie: null };
}

/** The guarded http over these nodes, and all that they were asked. */
export function nodesHttp(
  nodes: readonly ChainNode[],
  answer: (post: string) => Promise<object>,
): { http: Ports['http']; asked: Hop[] } {
  const asked: Hop[] = [];
  const transport = async (hop: Hop) => {
    asked.push(hop);
    const node = nodes.find(({ host }) => host === new URL(hop.url).hostname);
    if (!node || hop.post === undefined) throw new TransportFailure('net.unreachable', { final: true });
    const honest = (await answer(hop.post)) as { result?: unknown };
    const said = node.lie ? node.lie(JSON.parse(hop.post), honest.result) : undefined;
    const body = said === undefined ? honest : { ...honest, result: said };
    return { url: hop.url, status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(body)) };
  };
  return { http: createHttp({ transport, clock: () => 0, tries: 1 }), asked };
}

const changed = (result: unknown, changes: object) => (result === null ? null : { ...(result as object), ...changes });

/** Ways to lie about a transaction. */
export const LIES = {
  payload:
    (data: string): Lie =>
    (question, result) =>
      question.method === 'eth_getTransactionByHash' ? changed(result, { input: `0x${data}` }) : undefined,
  sender:
    (from: string): Lie =>
    (question, result) =>
      question.method === 'eth_getTransactionByHash' ? changed(result, { from }) : undefined,
  time:
    (timestamp: number): Lie =>
    (question, result) =>
      question.method === 'eth_getBlockByHash' ? changed(result, { timestamp: `0x${timestamp.toString(16)}` }) : undefined,
  depth:
    (blocks: number): Lie =>
    (question, result) =>
      question.method === 'eth_getBlockByNumber' ? changed(result, { number: `0x${blocks.toString(16)}` }) : undefined,
  chain:
    (id: number): Lie =>
    (question) =>
      question.method === 'eth_chainId' ? `0x${id.toString(16)}` : undefined,
  absent: (): Lie => (question) => (/^eth_getTransaction/.test(question.method) ? null : undefined),
  failed:
    (status: '0x0' | '0x1'): Lie =>
    (question, result) =>
      question.method === 'eth_getTransactionReceipt' ? changed(result, { status }) : undefined,
  silent: (): Lie => () => {
    throw new TransportFailure('net.unreachable', { final: true });
  },
} as const;
