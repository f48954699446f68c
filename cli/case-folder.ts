import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type BadgeInput,
  type CaseFile,
  caseFiles,
  createHttp,
  lookupOf,
  type Ports,
  type RecordedCase,
  recordedChain,
  recordedTransport,
  unknownToAll,
  worldChain,
} from '../core/index.ts';

/** Reads a case folder. Throws what the file system or `JSON.parse` throws. */
export async function readCase(folder: string): Promise<RecordedCase> {
  const file = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')) as CaseFile;
  const bytes = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
  const input: BadgeInput =
    'file' in file.input ? { bytes: await bytes(file.input.file), name: file.input.file, codes: file.input.codes } : file.input;
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
    transactions: (file.transactions ?? []).map(lookupOf),
    chains: file.chains ?? {},
  };
}

/**
 * The world as it was recorded: any other request fails as a network error. Of a transaction that was not recorded, the sources say
 * what they answered, where these answers are there; else it is unknown to all.
 */
export function recordedPorts({ now, answers, transactions, chains }: RecordedCase): Ports {
  const clock = () => Date.parse(now);
  const http = createHttp({ transport: recordedTransport(answers), clock, tries: 1 });
  const answered = worldChain(http, chains, (source) => answers.some(({ url }) => url.startsWith(source)));
  return {
    clock,
    http,
    chain: recordedChain(transactions, async (...question) => {
      const said = await answered(...question);
      return said.length > 0 ? said : unknownToAll();
    }),
  };
}

/** Writes a case folder that `readCase` reads back; the folder is made. */
export async function writeCase(folder: string, recorded: RecordedCase): Promise<void> {
  await mkdir(join(folder, 'responses'), { recursive: true });
  for (const [path, bytes] of caseFiles(recorded)) await writeFile(join(folder, path), bytes);
}
