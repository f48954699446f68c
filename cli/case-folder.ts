import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type BadgeInput,
  type CaseFile,
  caseFiles,
  createHttp,
  type Ports,
  type RecordedCase,
  recordedTransport,
} from '../core/index.ts';

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
  for (const [path, bytes] of caseFiles(recorded)) await writeFile(join(folder, path), bytes);
}
