import { HOSTS } from '../issuers.ts';
import type { RpcCall, RpcOutcome } from './rpc.ts';

/** CAIP-2 of the chains, and the number that a node goes by. */
export const CHAIN_IDS = { 'eip155:1': 1, 'eip155:11155111': 11_155_111 } as const;
export type Network = keyof typeof CHAIN_IDS;

/** Who can be asked about a chain of the sample world. */
export interface Operator {
  network: Network;
  /** As it is called. */
  operator: string;
  url: string;
}

const at = (network: Network, operator: string, host: string, path = ''): Operator => ({
  network,
  operator,
  url: `https://${host}/${path}`,
});

/** Three operators stand in front of the one node of a chain: what they say of it is their own affair. */
export const OPERATORS: readonly Operator[] = [
  at('eip155:1', 'Alder', HOSTS.alder),
  at('eip155:1', 'Birch', HOSTS.birch),
  at('eip155:1', 'Cedar', HOSTS.cedar),
  at('eip155:11155111', 'Alder', HOSTS.alder, 'sepolia'),
  at('eip155:11155111', 'Birch', HOSTS.birch, 'sepolia'),
];

/** A transaction and its block. */
export interface Mark {
  txid: string;
  block: string;
}

/** Of which transactions some operators do not say what the node says. */
export interface Marks {
  /** Cedar says another time. What it would make of signed bytes shows by itself, and is not heard. */
  oneLies: Mark;
  /** Birch says another time, and Cedar is out of breath. */
  disagree: Mark;
}

/** What an operator says where the node says `honest`. */
export function spoken(operator: Operator, { params }: RpcCall, honest: RpcOutcome, { oneLies, disagree }: Marks): RpcOutcome {
  const about = ({ txid, block }: Mark) => params[0] === txid || params[0] === block;
  if (operator.operator === 'Cedar' && about(oneLies)) return edited(honest, 'timestamp', aYearEarlier);
  if (operator.operator === 'Cedar' && about(disagree)) return { error: { code: -32005, message: 'limit exceeded' } };
  if (operator.operator === 'Birch' && about(disagree)) return edited(honest, 'timestamp', aYearEarlier);
  return honest;
}

const aYearEarlier = (timestamp: string) => `0x${(Number(timestamp) - 365 * 86_400).toString(16)}`;

function edited(outcome: RpcOutcome, member: string, edit: (value: string) => string): RpcOutcome {
  if ('error' in outcome || typeof outcome.result !== 'object' || outcome.result === null) return outcome;
  const value = (outcome.result as Record<string, unknown>)[member];
  return typeof value === 'string' ? { result: { ...outcome.result, [member]: edit(value) } } : outcome;
}
