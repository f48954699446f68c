// A row is what sources say of one transaction, with symbols in place of hashes and addresses.
import { describe, expect, it } from 'vitest';
import { CHAINS } from '../../core/anchor/chains/registry.ts';
import { judgeAnchors } from '../../core/anchor/judge-anchors.ts';
import { problemAxes } from '../../core/model/problem.ts';
import type { ChainAnswer } from '../../core/ports.ts';
import { claimOf, NOW, OTHER_ROOT, partyWith, ROOT } from '../support/anchors.ts';
import { fakeContext } from '../support/fake-context.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface Answer {
  found?: boolean;
  error?: string;
  garbage?: string;
  operator?: string;
  chain?: string;
  payload?: string;
  senders?: string[];
  blockTime?: string;
  confirmations?: number;
  receiptStatus?: string;
  opReturns?: string[];
}

interface Row {
  declared: string;
  answers: Answer[];
  key?: { created?: string; revoked?: string; expires?: string };
  outcome: string[];
  network?: string;
}

const { rows } = vectorsPresent ? vectorTable<Row>('chain-answers') : { rows: [] };
/** Spelled as the chains do; whose they are, only the row knows. */
const ADDRESSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bip122: { ISSUER: '1BadgeExampieissuerExampieBadge1', STRANGER: '1StrangerExampieStrangerExampie1' },
  eip155: { ISSUER: `0x${'1a'.repeat(20)}`, STRANGER: `0x${'2b'.repeat(20)}` },
};

function hexOf(symbol: string): string {
  return symbol.replace('ROOT', ROOT).replace('OTHER', OTHER_ROOT).replace('+', '');
}

function judge(row: Row, answers: readonly Answer[]) {
  const chain = CHAINS.find(({ network }) => network === row.declared);
  const evm = row.declared.startsWith('eip155:');
  const txid = `${evm ? '0x' : ''}${'c'.repeat(64)}`;
  const addressOf = (symbol: string) => ADDRESSES[row.declared.split(':')[0] ?? '']?.[symbol] ?? symbol;
  const said = answers.map((answer, index): ChainAnswer => {
    const source = answer.operator ?? `operator ${index}`;
    if (answer.error !== undefined) return { source, error: answer.error };
    // What an adapter should never let through.
    if (answer.garbage !== undefined) return { source, transaction: answer.garbage } as never;
    if (!answer.found) return { source, transaction: null };
    // An adapter reports what has the shape of a record: 32 bytes.
    const records = (answer.opReturns ?? [answer.payload ?? '']).map(hexOf).filter((value) => /^[0-9a-f]+$/.test(value));
    return {
      source,
      transaction: {
        network: answer.chain ?? '',
        txid,
        payload: records.join(','),
        senders: (answer.senders ?? []).map(addressOf),
        blockTime: answer.blockTime ?? '',
        confirmations: answer.confirmations ?? 0,
        authenticated: false,
        ...(answer.receiptStatus !== undefined && { failed: answer.receiptStatus !== '0x1' }),
      },
    };
  });
  const window = { created: '2020-01-01T00:00:00Z', revoked: null, expires: null, ...row.key };
  const claim = claimOf({
    party: partyWith([{ address: addressOf('ISSUER'), ...window }]),
    place: { chain: chain?.codes[0] ?? '', type: null, txid },
  });
  const context = fakeContext({ chain: async () => said, now: NOW });
  return judgeAnchors([claim], context, { issuedOn: '2025-04-01' } as never);
}

describe('tables/chain-answers', () => {
  it.each(rows)('$id', async (row) => {
    const { outcome, problems = [] } = await judge(row, row.answers);
    const codes = problems.map(({ code }) => code as string);
    expect(row.outcome, codes.join(', ')).toContain(outcome);
    if (row.anyCode) expect(codes.filter((code) => row.anyCode?.includes(code))).not.toEqual([]);
    expect(problems.some(({ code }) => problemAxes(code).network === 'test')).toBe(row.network === 'test');
  });

  it.each(rows)('$id, whoever answers first', async (row) => {
    const backwards = [...row.answers.map((answer, index) => ({ operator: `operator ${index}`, ...answer }))].reverse();
    expect(await judge(row, backwards)).toEqual(await judge(row, row.answers));
  });

  it.runIf(vectorsPresent)('has rows', () => {
    expect(rows.length).toBeGreaterThan(20);
  });
});
