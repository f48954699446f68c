import { AKARI, NORA, REX, RIKU } from '../people.ts';
import type { WorldChains } from '../sample-chain.ts';
import type { Document } from '../signed/sign.ts';
import type { Words } from '../words.ts';
import { type Anchored, anchor, pretendAnchor } from './batch.ts';
import { certificateId, courseCertificate, diploma } from './certificates.ts';
import { AMBER_WALLET, ASANAGI_WALLET, anchoredAnswers, walletOf } from './issuers.ts';
import { type EvmNode, startNode } from './node.ts';
import { CHAIN_IDS, type Mark, type Network, OPERATORS, type Operator, spoken } from './operators.ts';
import { ETHEREUM, MOCK, SEPOLIA } from './receipts.ts';
import type { RpcCall, RpcOutcome } from './rpc.ts';

/** Certificates of the sample world, by what is shown by them. */
export interface AnchoredCertificates {
  genuine: Document;
  /** The text was changed after it was anchored. */
  altered: Document;
  course: Document;
  withdrawn: Document;
  /** In the college’s name, sent by Rex. */
  byAnother: Document;
  oneLies: Document;
  disagree: Document;
  testChain: Document;
  /** In the college’s name, with a receipt of no chain. */
  mock: Document;
}

/** The chains of the sample world, and what was anchored on them. */
export interface Ledger {
  certificates: AnchoredCertificates;
  /** What the hosts of the anchoring issuers serve, by address. */
  answers: ReadonlyMap<string, Document>;
  /** Every transaction that was sent, with its block. */
  marks: readonly (Mark & { network: Network })[];
  chains: WorldChains;
  /** What an operator says to a call. */
  say: (operator: Operator, call: RpcCall) => Promise<RpcOutcome>;
  close: () => Promise<void>;
}

/** For whoever misses them. */
export const NO_LEDGER: Words = {
  en: 'No Ethereum node runs on this machine (anvil, an optional dependency): the samples on blockchains are left out.',
  ja: 'この環境ではイーサリアムのノード（anvil、任意の依存パッケージ）が動かないため、ブロックチェーンの見本を省きます。',
};

/** Time of the first block of both chains. */
const GENESIS = Date.parse('2026-01-01T00:00:00Z') / 1000;
const NETWORKS = ['eip155:1', 'eip155:11155111'] as const;
const WITHDRAWN = 'course withdrawn';

/**
 * Starts the chains of the sample world and anchors its certificates on them. `null`: no node runs on this machine; then there are
 * no such certificates.
 */
export async function openLedger(): Promise<Ledger | null> {
  const [main, test] = await Promise.all([
    startNode(CHAIN_IDS['eip155:1'], GENESIS),
    startNode(CHAIN_IDS['eip155:11155111'], GENESIS),
  ]);
  const close = async () => {
    await Promise.all([main?.close(), test?.close()]);
  };
  if (!main || !test) {
    await close();
    return null;
  }
  try {
    return { ...(await fill({ 'eip155:1': main, 'eip155:11155111': test })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(nodes: Readonly<Record<Network, EvmNode>>): Promise<Omit<Ledger, 'close'>> {
  const main = nodes['eip155:1'];
  const college = { wallet: ASANAGI_WALLET, chain: ETHEREUM };
  // One after another: a chain has an order.
  const graduation = await anchor(
    {
      ...college,
      certificates: ['a', 'b', 'c'].map((label, at) => diploma(`diploma ${label}`, [AKARI, RIKU, NORA][at] ?? NORA)),
      time: '2026-03-19T01:30:11Z',
    },
    main,
  );
  const oneLies = await anchor(
    { ...college, certificates: [diploma('diploma one lies', NORA), diploma('diploma d', RIKU)], time: '2026-03-19T01:42:35Z' },
    main,
  );
  const disagree = await anchor(
    { ...college, certificates: [diploma('diploma disagree', RIKU)], time: '2026-03-23T05:02:47Z' },
    main,
  );
  const courses = await anchor(
    {
      certificates: [courseCertificate('course', NORA), courseCertificate(WITHDRAWN, REX)],
      wallet: AMBER_WALLET,
      chain: ETHEREUM,
      time: '2026-04-27T08:15:23Z',
    },
    main,
  );
  const byAnother = await anchor(
    {
      certificates: [diploma('diploma by another', REX)],
      wallet: walletOf('rex'),
      chain: ETHEREUM,
      time: '2026-05-02T21:40:59Z',
    },
    main,
  );
  const trial = await anchor(
    { ...college, chain: SEPOLIA, certificates: [diploma('diploma trial', AKARI)], time: '2026-02-10T03:00:00Z' },
    nodes['eip155:11155111'],
  );
  const sent: Ledger['marks'] = [
    ...[graduation, oneLies, disagree, courses, byAnother].map(({ txid, block }) => ({
      network: 'eip155:1' as const,
      txid,
      block,
    })),
    { network: 'eip155:11155111', txid: trial.txid, block: trial.block },
  ];
  return {
    certificates: {
      genuine: shown(graduation, 0),
      altered: promoted(shown(graduation, 1)),
      course: shown(courses, 0),
      withdrawn: shown(courses, 1),
      byAnother: shown(byAnother, 0),
      oneLies: shown(oneLies, 0),
      disagree: shown(disagree, 0),
      testChain: shown(trial, 0),
      mock: await pretendAnchor(diploma('diploma mock', REX), MOCK, '2026-03-19T01:30:11Z'),
    },
    answers: anchoredAnswers(new Map([[certificateId(WITHDRAWN), 'Issued twice by mistake']])),
    marks: sent,
    chains: {
      networks: NETWORKS.map((network) => ({
        network,
        family: 'evm',
        sources: OPERATORS.filter((one) => one.network === network).map(({ operator, url }) => ({ operator, url })),
      })),
      transactions: sent.map(({ network, txid }) => `${network} ${txid}`),
    },
    say: async (operator, call) => spoken(operator, call, await nodes[operator.network].call(call), { oneLies, disagree }),
  };
}

function shown({ certificates }: Anchored, at: number): Document {
  const certificate = certificates[at];
  if (!certificate) throw new RangeError(`no certificate ${at} in the batch`);
  return certificate;
}

/** As somebody would write it who had rather finished the advanced course. */
function promoted(certificate: Document): Document {
  return JSON.parse(JSON.stringify(certificate).replaceAll('デザイン専門課程', 'デザイン高等課程'));
}
