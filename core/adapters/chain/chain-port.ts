import type { ChainFamilyId, ChainSource } from '../../model/chain.ts';
import type { ChainAnswer, ChainOptions, Ports } from '../../ports.ts';
import { orAborted, startDeadline } from '../deadline.ts';
import { askSources, isTold } from './ask-sources.ts';
import { distinctSources } from './distinct-sources.ts';
import { sourceError } from './source-fault.ts';

/** A network, and who can be asked about it. */
export interface NetworkSources {
  /** CAIP-2. */
  network: string;
  family: ChainFamilyId;
  /** Public ones. */
  sources: readonly ChainSource[];
}

/** What the port works with. */
export interface ChainPortOptions {
  /** Used where a question brings none of its own. */
  http: Ports['http'];
  clock?: (() => number) | undefined;
  networks: readonly NetworkSources[];
  /** By network: addresses of the viewer's own, asked first. */
  own?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Which addresses may be asked; left out: all. */
  only?: ((url: string) => boolean) | undefined;
}

/** What asks the sources of one family. */
interface Family {
  ask: (source: ChainSource, network: string, txid: string, world: World, options: ChainOptions) => Promise<ChainAnswer>;
  /** Bitcoin: the hash of the block at a height, which a source knows although it does not know the transaction. */
  blockHash?: (source: ChainSource, height: number, world: World, options: ChainOptions) => Promise<string | null>;
}

interface World {
  http: Ports['http'];
  clock?: (() => number) | undefined;
}

const FAMILIES: Readonly<Record<ChainFamilyId, () => Promise<Family>>> = {
  bitcoin: async () => {
    const { askBlockHash, askEsplora } = await import('./esplora.ts');
    return { ask: askEsplora, blockHash: askBlockHash };
  },
  evm: async () => ({ ask: (await import('./json-rpc.ts')).askJsonRpc }),
};

/** From the first question to the last answer, in milliseconds: the rest of a verification needs time too. */
const WHOLE_MS = 12_000;

/**
 * Asks the sources of blockchains: three operators at once, the viewer's own first, further ones where these do not answer
 * (blockcerts.md §8.3; threats.md T52). Weighs nothing. Never rejects; of a network that nobody can be asked about there are no answers.
 */
export function chainPort({ http, clock, networks, own = {}, only = () => true }: ChainPortOptions): Ports['chain'] {
  return async (network, txid, options = {}) => {
    const known = networks.find((one) => one.network === network);
    if (!known) return [];
    const mine = Object.hasOwn(own, network) ? (own[network] ?? []) : [];
    const sources = distinctSources(known.sources, mine).filter(({ url }) => only(url));
    const world = { http: options.http ?? http, clock };
    const deadline = startDeadline(options.signal ?? NEVER.signal, true);
    deadline.limit(WHOLE_MS);
    try {
      const { ask, blockHash } = await FAMILIES[known.family]();
      const within = { ...options, signal: deadline.signal };
      const askOne = (source: ChainSource) =>
        // An asker that fails is a fault of this program; its source has then said nothing.
        ask(source, network, txid, world, within).catch((error: unknown) => sourceError(source, error));
      const answers = await askSources(sources, askOne, deadline.signal);
      if (!blockHash) return answers;
      return await withBlocks(answers, async (operator, height) => {
        const source = sources.find((one) => one.operator === operator);
        return source ? orAborted(blockHash(source, height, world, within), deadline.signal).catch(() => null) : null;
      });
    } finally {
      deadline.end();
    }
  };
}

/** Nobody gives up. */
const NEVER = new AbortController();

/**
 * Where one source alone knows the transaction, the others are asked for the hash of its block: who confirms that confirms a block that
 * is shown to hold it (blockcerts.md §8.4).
 */
async function withBlocks(
  answers: readonly ChainAnswer[],
  hashAt: (operator: string, height: number) => Promise<string | null>,
): Promise<ChainAnswer[]> {
  const [alone, another] = answers.filter(isTold);
  const height = alone && !another ? alone.transaction?.inclusion?.height : undefined;
  if (height === undefined) return [...answers];
  return Promise.all(
    answers.map(async (answer) => {
      if (!('transaction' in answer) || answer.transaction !== null) return answer;
      const hash = await hashAt(answer.source, height);
      return hash === null ? answer : { ...answer, blocks: { [height]: hash } };
    }),
  );
}
