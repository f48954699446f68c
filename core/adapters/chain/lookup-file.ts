import type { ChainAnswer, ChainTransaction } from '../../ports.ts';
import type { RecordedLookup } from './recorded-chain.ts';

/**
 * A transaction as `case.json` holds it (docs/recording.md): what every source says; or, with `sources`, each for itself.
 */
export type TransactionFile = Pick<ChainTransaction, 'network' | 'txid'> &
  Partial<ChainTransaction> & {
    spends?: boolean;
    sources?: SourceFile[];
    asked?: { url: string; post?: string | undefined }[];
  };

/** What one source says; with neither `transaction` nor `error`: what stands above. */
type SourceFile = { source: string; transaction?: ChainTransaction | null } & Partial<Omit<Said, 'transaction'> & Silent>;
type Said = Extract<ChainAnswer, { transaction: unknown }>;
type Silent = Extract<ChainAnswer, { error: string }>;

/** Operators of a record that does not tell them apart: one transaction, known to three of them alike. */
const ALIKE = ['operator-1', 'operator-2', 'operator-3'];

/** A recorded question in the form of the file. */
export function transactionFile({ network, txid, spends, answers, asked }: RecordedLookup): TransactionFile {
  const first = answers.flatMap((answer) => ('transaction' in answer && answer.transaction ? [answer.transaction] : []))[0];
  const text = JSON.stringify(first);
  return {
    network,
    txid,
    ...first,
    ...(spends && { spends }),
    sources: answers.map((answer): SourceFile => {
      if (!('transaction' in answer) || !first || JSON.stringify(answer.transaction) !== text) return { ...answer };
      const { transaction: _, ...rest } = answer;
      return rest;
    }),
    ...(asked.length > 0 && { asked: [...asked] }),
  };
}

/** What the file says of a transaction, as answers. */
export function lookupOf({ spends = false, sources, asked = [], ...above }: TransactionFile): RecordedLookup {
  // The file is written by people too: whatever is missing is found missing by the check that reads it.
  const transaction = { authenticated: above.raw !== undefined, ...above } as ChainTransaction;
  const { network, txid } = above;
  const alike = ALIKE.map((source) => ({ source, transaction }));
  const answers = sources?.map((one) => ('error' in one || 'transaction' in one ? one : { ...one, transaction }) as ChainAnswer);
  return { network, txid, spends, asked, answers: answers ?? alike };
}

/** What three operators say of a transaction that no record knows. */
export function unknownToAll(): ChainAnswer[] {
  return ALIKE.map((source) => ({ source, transaction: null }));
}
