// Real transactions of published certificates: their bytes say what the cases say of them, unless a case is about a lie.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Transaction } from 'bitcoinjs-lib';
import { describe, expect, it } from 'vitest';
import { CHAINS } from '../../core/anchor/chains/registry.ts';
import { bitcoin } from '../../core/anchor/families/bitcoin.ts';
import type { ChainTransaction } from '../../core/ports.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

type Told = ChainTransaction & { raw: string };
interface Case {
  transactions?: ChainTransaction[];
  expect: { verdict: string[] };
}

const folder = vectorPath('cases', 'blockcerts');
const ids = vectorsPresent
  ? readdirSync(folder).filter((id) => existsSync(vectorPath('cases', 'blockcerts', id, 'case.json')))
  : [];
const cases = ids.map((id): [string, Case] => [
  id,
  JSON.parse(readFileSync(vectorPath('cases', 'blockcerts', id, 'case.json'), 'utf8')),
]);
const told = cases.flatMap(
  ([
    id,
    {
      transactions = [],
      expect: { verdict },
    },
  ]) =>
    transactions
      .filter((one): one is Told => one.network.startsWith('bip122:') && one.raw !== undefined)
      .map((one, index): [string, Told, boolean] => [`${id} ${index}`, one, verdict.includes('not-genuine')]),
);

describe.runIf(vectorsPresent)('the bytes of a real transaction', () => {
  it('are there in some cases', () => {
    expect(told.length).toBeGreaterThan(10);
  });

  it.each(told)('of %s say its id, its sender and its record', async (_id, transaction, mayLie) => {
    const chain = CHAINS.find(({ network }) => network === transaction.network);
    const shown = chain && (await bitcoin.authenticate(transaction, chain));
    if (!shown) throw new Error('not read');
    expect(Transaction.fromHex(transaction.raw).getId()).toBe(transaction.txid);
    if (mayLie) return;
    expect(shown.payloads).toEqual([transaction.payload]);
    expect(shown.senders).toEqual(transaction.senders);
  });
});
