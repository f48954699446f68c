// Fuzzing of everything that reads what sources of Bitcoin say: nothing is thrown, and nothing but the truth is shown.
import { Block } from 'bitcoinjs-lib';
import { askEsplora } from '../../core/adapters/chain/esplora.ts';
import type { Chain } from '../../core/anchor/chains/contract.ts';
import { bitcoin } from '../../core/anchor/families/bitcoin.ts';
import type { ChainTransaction } from '../../core/ports.ts';
import {
  BitcoinRegtest,
  lockingScript,
  REGTEST,
  REGTEST_LIMIT,
  recordScript,
  regtestKey,
  spend,
} from '../support/bitcoin-regtest.ts';
import { esploraAnswer } from '../support/esplora-server.ts';
import type { FuzzReport } from './containers.ts';
import { type Random, randomOf } from './random.ts';

const ROOT = 'ab'.repeat(32);
const SOURCE = { operator: 'one', url: 'https://one.example.org/api' };
const chain: Chain = {
  ...{ network: REGTEST, name: 'regtest', family: 'bitcoin', codes: [], test: true, sources: [] },
  addresses: { p2pkh: 0x6f, p2sh: 0xc4, bech32: 'bcrt' },
  largestTarget: () => REGTEST_LIMIT,
};

/** An anchor on a chain of its own, and its sender. */
function setUp(): { world: BitcoinRegtest; txid: string; sender: string } {
  const world = new BitcoinRegtest();
  const issuer = regtestKey('issuer');
  const coins = [world.fund(issuer), world.fund(issuer)];
  const made = spend(coins, [recordScript(ROOT), lockingScript(issuer, 'p2pkh')]);
  world.mine([spend([world.fund(regtestKey('other'), 'p2wpkh')], [recordScript(ROOT)]), made]);
  world.bury(2);
  return { world, txid: made.getId(), sender: issuer.addresses.p2pkh };
}

/** Answers of an honest explorer of which one to three were changed, `iterations` times, from `seed`. */
export async function fuzzBitcoin(iterations: number, seed: number): Promise<FuzzReport> {
  const random = randomOf(seed);
  const findings: string[] = [];
  const { world, txid, sender } = setUp();
  for (let run = 0; run < iterations; run++) {
    const said = new Map<string, string>();
    const fault = await faultOf({ world, txid, sender }, (path) => {
      const answer = esploraAnswer(path, world) ?? '';
      const given = random.below(4) === 0 ? mutated(answer, random) : answer;
      if (given !== answer) said.set(path, given);
      return given;
    });
    if (fault !== null) findings.push(`run ${run} of seed ${seed}: ${fault}: ${JSON.stringify([...said])}`);
  }
  return { runs: iterations, findings };
}

async function faultOf(
  { world, txid, sender }: ReturnType<typeof setUp>,
  answer: (path: string) => string,
): Promise<string | null> {
  try {
    const http = async ({ url }: { url: string }) => ({
      ...{ url, status: 200, headers: {}, receivedAt: 0, notes: [] },
      body: new TextEncoder().encode(answer(url.slice(`${SOURCE.url}/`.length))),
    });
    const answered = await askEsplora(SOURCE, REGTEST, txid, { http }, { spends: true });
    if ('error' in answered || answered.transaction === null) return null;
    return await falsehoodIn(answered.transaction, world, sender);
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

/**
 * What is said to be shown and is not so. A header may be another one, since work costs nothing here (a second source says which block is
 * at its height); but it has its work and its time, and its tree holds the transaction.
 */
async function falsehoodIn(told: ChainTransaction, world: BitcoinRegtest, sender: string): Promise<string | null> {
  const shown = await bitcoin.authenticate(told, chain);
  if (shown && shown.payloads.join() !== ROOT) return `shows ${shown.payloads.join()}`;
  if (shown?.senders && shown.senders.join() !== sender) return `is sent by ${shown.senders.join()}`;
  const block = await bitcoin.shownBlock?.(told, chain);
  if (!block) return null;
  const [header, mined] = [told.inclusion?.header ?? '', world.find(told.txid)?.block.header ?? ''].map((hex) =>
    Block.fromHex(hex),
  );
  if (!header?.checkProofOfWork() || header.getId() !== block.hash) return 'has no work';
  if (header.timestamp * 1_000 !== Date.parse(block.time)) return `is of ${block.time}`;
  return explorerHex(header.merkleRoot) === explorerHex(mined?.merkleRoot) ? null : 'is in another block';
}

function explorerHex(hash: Uint8Array | undefined): string {
  return Buffer.from(hash ?? [])
    .reverse()
    .toString('hex');
}

const PIECES = [
  '',
  '0',
  'ff',
  '-1',
  '1e400',
  'null',
  '{}',
  '[]',
  '"',
  ',',
  '<html>',
  '00'.repeat(32),
  '\u0000',
  '9'.repeat(30),
  '__proto__',
];

/** One to three changes of a text: a piece taken out, doubled, or replaced by something telling. */
function mutated(sound: string, random: Random): string {
  let text = sound;
  for (let change = random.below(3); change >= 0; change--) {
    const start = random.below(text.length + 1);
    const end = Math.min(text.length, start + random.below(random.below(2) === 0 ? 4 : 80));
    const [before, piece, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
    const digit = random.below(16).toString(16);
    const ways = [
      before + after,
      before + piece + piece + after,
      before + random.pick(PIECES) + after,
      before + digit + text.slice(start + 1),
      before,
    ];
    text = random.pick(ways);
  }
  return text;
}
