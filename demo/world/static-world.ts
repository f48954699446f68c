import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Holder, TrustEntry, Verdict } from '../../core/index.ts';
import type { Ledger } from './anchored/ledger.ts';
import { type Mark, OPERATORS } from './anchored/operators.ts';
import { callKey, type RpcCall, type RpcOutcome } from './anchored/rpc.ts';
import { PICTURES } from './designs.ts';
import { plainPicture } from './picture-files.ts';
import type { Sample } from './sample.ts';
import type { WorldChains } from './sample-chain.ts';
import type { Group } from './sample-groups.ts';
import type { Words } from './words.ts';
import type { World } from './world.ts';

/** `index.json`: what every known address answers. `file` lies in the same folder. */
export interface StaticIndex {
  answers: Readonly<Record<string, StaticAnswer>>;
  chains: WorldChains;
}
export type StaticAnswer = { status: number; headers: Readonly<Record<string, string>>; file: string } | { fault: 'unreachable' };

/** One line of `samples.json`; the paths lie in the same folder. */
export interface StaticSample {
  id: string;
  group: Group;
  title: Words;
  story: Words;
  picture: string | null;
  input: { url: string } | { file: string; name: string };
  holder?: Holder;
  trust?: readonly TrustEntry[];
  verdict: Verdict;
}

/** `nodes.json`: what every node said to every call about every transaction of the world while this was written, by `callKey`. */
export type StaticNodes = Readonly<Record<string, RpcOutcome>>;

/** Folders that hold nothing but files of `staticWorld`. */
export const STATIC_FOLDERS = ['answers', 'files', 'pictures'] as const;

/** The world and its samples as files for any static host: path → bytes. The same world gives the same bytes. */
export async function staticWorld(
  world: World,
  samples: readonly Sample[],
  ledger: Ledger | null = null,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const answers: Record<string, StaticAnswer> = {};
  for (const address of world.addresses) {
    const answer = world.answer(new URL(address));
    if ('fault' in answer) {
      answers[address] = answer;
      continue;
    }
    const { status, headers, body } = answer;
    const file = `answers/${nameOf(body)}${headers['content-type'] === 'image/png' ? '.png' : '.json'}`;
    files.set(file, body);
    answers[address] = { status, headers, file };
  }
  for (const key of PICTURES) files.set(`pictures/${key}.png`, plainPicture(key));
  const lines = samples.map((sample) => staticSample(sample, files));
  files.set('index.json', json({ answers, chains: world.chains } satisfies StaticIndex));
  files.set('nodes.json', json(ledger ? await nodesOf(ledger) : {}));
  files.set('samples.json', json(lines));
  return files;
}

/** Asks every operator all that can be asked about the transactions of its chain: what a page asks of it later is among that. */
async function nodesOf(ledger: Ledger): Promise<StaticNodes> {
  const questions = OPERATORS.flatMap((operator) => {
    const marks = ledger.marks.filter(({ network }) => network === operator.network);
    return callsAbout(marks).map((call) => ({ operator, call }));
  });
  const said = questions.map(
    async ({ operator, call }) => [callKey(operator.url, call), await ledger.say(operator, call)] as const,
  );
  return Object.fromEntries(await Promise.all(said));
}

function callsAbout(marks: readonly Mark[]): RpcCall[] {
  return [
    { method: 'eth_chainId', params: [] },
    ...['finalized', 'latest'].map((tip) => ({ method: 'eth_getBlockByNumber', params: [tip, false] })),
    ...marks.flatMap(({ txid, block }) => [
      { method: 'eth_getTransactionByHash', params: [txid] },
      { method: 'eth_getTransactionReceipt', params: [txid] },
      { method: 'eth_getBlockByHash', params: [block, false] },
    ]),
  ];
}

function staticSample({ codes: _codes, input, picture, ...rest }: Sample, files: Map<string, Uint8Array>): StaticSample {
  const line = { ...rest, picture: picture && `pictures/${picture}.png` };
  if ('url' in input) return { ...line, input };
  const file = `files/${rest.id}${extname(input.name)}`;
  files.set(file, input.bytes);
  return { ...line, input: { file, name: input.name } };
}

/** Equal answers share a file. */
function nameOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16);
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
