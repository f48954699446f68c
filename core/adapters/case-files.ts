import type { Holder, TrustEntry } from '../model/policy.ts';
import type { BadgeInput } from '../model/report.ts';
import { type TransactionFile, transactionFile } from './chain/lookup-file.ts';
import type { RecordedLookup } from './chain/recorded-chain.ts';
import type { RecordedAnswer } from './recorded-transport.ts';

/** A whole verification, written down: what was asked, by what clock, and every answer that the world gave. */
export interface RecordedCase {
  id: string;
  input: BadgeInput;
  /** ISO 8601. */
  now: string;
  holder: Holder;
  trust: readonly TrustEntry[];
  answers: readonly RecordedAnswer[];
  transactions: readonly RecordedLookup[];
  /** By network: the viewer's own sources, which were asked first. */
  chains?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** The form of `case.json` (docs/recording.md). */
export interface CaseFile {
  id: string;
  input:
    | ({ file: string } & Pick<Extract<BadgeInput, { bytes: Uint8Array }>, 'codes'>)
    | Exclude<BadgeInput, { bytes: Uint8Array }>;
  now: string;
  holder?: Holder;
  trust?: TrustEntry[];
  http?: (Omit<RecordedAnswer, 'body'> & { file?: string })[];
  transactions?: TransactionFile[];
  chains?: Record<string, string[]>;
}

/** A recorded case as the files of its folder: path → bytes (docs/recording.md). */
export function caseFiles(recorded: RecordedCase): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const { id, input, now, holder, trust, transactions, chains = {} } = recorded;
  if ('bytes' in input) files.set('input', input.bytes);
  const http = recorded.answers.map(({ body, ...answer }, index) => {
    if (!body || body.length === 0) return answer;
    const file = `responses/${index + 1}`;
    files.set(file, body);
    return { ...answer, file };
  });
  const file: CaseFile = {
    id,
    input: 'bytes' in input ? { file: 'input', ...(input.codes && { codes: input.codes }) } : input,
    now,
    ...(Object.keys(holder).length > 0 && { holder }),
    ...(trust.length > 0 && { trust: [...trust] }),
    http,
    ...(transactions.length > 0 && { transactions: transactions.map(transactionFile) }),
    ...(Object.keys(chains).length > 0 && { chains: Object.fromEntries(listsOf(chains)) }),
  };
  return files.set('case.json', new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`));
}

function listsOf(chains: Readonly<Record<string, readonly string[]>>): [string, string[]][] {
  return Object.entries(chains).map(([network, urls]) => [network, [...urls]]);
}
