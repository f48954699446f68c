import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type BadgeInput,
  type ChainTransaction,
  createHttp,
  type Holder,
  type Ports,
  type RecordedAnswer,
  recordedTransport,
  type TrustEntry,
} from '../core/index.ts';

/** A whole verification, written down: what was asked, by what clock, and every answer that the world gave. */
export interface RecordedCase {
  id: string;
  input: BadgeInput;
  /** ISO 8601. */
  now: string;
  holder: Holder;
  trust: readonly TrustEntry[];
  answers: readonly RecordedAnswer[];
  transactions: readonly ChainTransaction[];
}

/** The form of `case.json` (docs/recording.md). */
interface CaseFile {
  id: string;
  input: { file: string } | { url: string } | { text: string };
  now: string;
  holder?: Holder;
  trust?: TrustEntry[];
  http?: (Omit<RecordedAnswer, 'body'> & { file?: string })[];
  transactions?: (Omit<ChainTransaction, 'authenticated'> & { authenticated?: boolean })[];
}

/** Reads a case folder. Throws what the file system or `JSON.parse` throws. */
export async function readCase(folder: string): Promise<RecordedCase> {
  const file = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')) as CaseFile;
  const bytes = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
  const input: BadgeInput = 'file' in file.input ? { bytes: await bytes(file.input.file), name: file.input.file } : file.input;
  const answers = (file.http ?? []).map(async ({ file: body, ...answer }) => ({
    ...answer,
    ...(body && { body: await bytes(body) }),
  }));
  return {
    id: file.id ?? basename(folder),
    input,
    now: file.now,
    holder: file.holder ?? {},
    trust: file.trust ?? [],
    answers: await Promise.all(answers),
    transactions: (file.transactions ?? []).map((transaction) => ({
      authenticated: transaction.raw !== undefined,
      ...transaction,
    })),
  };
}

/** The world as it was recorded: any other request fails as a network error, any other transaction is unknown to all. */
export function recordedPorts({ now, answers, transactions }: RecordedCase): Ports {
  const clock = () => Date.parse(now);
  return {
    clock,
    http: createHttp({ transport: recordedTransport(answers), clock, tries: 1 }),
    chain: async (network, txid) => {
      const transaction = transactions.find((known) => known.network === network && known.txid === txid) ?? null;
      return ['operator-1', 'operator-2', 'operator-3'].map((source) => ({ source, transaction }));
    },
  };
}

/** Writes a case folder that `readCase` reads back; the folder is made. */
export async function writeCase(folder: string, recorded: RecordedCase): Promise<void> {
  await mkdir(join(folder, 'responses'), { recursive: true });
  const http = recorded.answers.map(async ({ body, ...answer }, index) => {
    if (!body || body.length === 0) return answer;
    const file = `responses/${index + 1}`;
    await writeFile(join(folder, file), body);
    return { ...answer, file };
  });
  const file: CaseFile = {
    id: recorded.id,
    input: await writeInput(folder, recorded.input),
    now: recorded.now,
    ...(Object.keys(recorded.holder).length > 0 && { holder: recorded.holder }),
    ...(recorded.trust.length > 0 && { trust: [...recorded.trust] }),
    http: await Promise.all(http),
  };
  await writeFile(join(folder, 'case.json'), `${JSON.stringify(file, null, 2)}\n`);
}

async function writeInput(folder: string, input: BadgeInput): Promise<CaseFile['input']> {
  if (!('bytes' in input)) return input;
  await writeFile(join(folder, 'input'), input.bytes);
  return { file: 'input' };
}
