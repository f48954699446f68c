import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../core/model/context.ts';
import { status } from '../../../core/status/check.ts';
import { bitEntry, LIST_URL, listCredential, statusWorld, withStatus } from '../../support/status-lists.ts';

const codes = ({ problems = [] }: CheckResult) => problems.map(({ code }) => code);
const OTHER_URL = 'https://status.example.net/list/2';
const other = (set: readonly number[], purpose = 'suspension') =>
  listCredential({ set, list: { id: OTHER_URL }, subject: { statusPurpose: purpose } });
const suspension = bitEntry({ statusPurpose: 'suspension', statusListCredential: OTHER_URL });

describe('the status of a credential', () => {
  it.each([[undefined], [null], [[]], [[null]]])('is nobody’s to ask where it has no entry: %j', async (entries) => {
    const { context, asked } = statusWorld({});
    const result = await status.run(context, withStatus(entries));
    expect(result).toEqual({ outcome: 'not-applicable', problems: [{ code: 'status.none', detail: {} }] });
    expect(asked).toEqual([]);
  });

  it('is skipped where nothing was proven', async () => {
    const { credential } = withStatus(bitEntry());
    expect(await status.run(statusWorld({}).context, { ...(credential && { credential }) })).toEqual({ outcome: 'skipped' });
  });

  it('is told with who keeps the list and what it says there', async () => {
    const { context } = statusWorld({ [LIST_URL]: { json: listCredential() } });
    expect(await status.run(context, withStatus(bitEntry()))).toEqual({
      problems: [],
      facts: { method: 'bitstring-status-list', host: 'status.example.net', purpose: 'revocation', index: 5, value: 0 },
    });
  });

  it('has facts of each entry', async () => {
    const { context } = statusWorld({ [LIST_URL]: { json: listCredential() }, [OTHER_URL]: { json: other([]) } });
    const { facts } = await status.run(context, withStatus([bitEntry(), suspension]));
    expect(facts).toMatchObject({ entries: 2, purpose: 'revocation', value: 0, purpose2: 'suspension', value2: 0 });
  });

  it.each([
    ['revoked by the first', [5], [], ['status.revoked']],
    ['suspended by the second', [], [5], ['status.suspended']],
    ['both', [5], [5], ['status.revoked', 'status.suspended']],
  ])('is what the worst entry says: %s', async (_, first, second, expected) => {
    const { context } = statusWorld({
      [LIST_URL]: { json: listCredential({ set: first }) },
      [OTHER_URL]: { json: other(second) },
    });
    expect(codes(await status.run(context, withStatus([bitEntry(), [suspension]])))).toEqual(expected);
  });

  it('is not known where one of several entries gives no answer, and withdrawn where another one says so', async () => {
    const clear = statusWorld({ [LIST_URL]: { json: listCredential() } });
    const partly = await status.run(clear.context, withStatus([bitEntry(), suspension]));
    expect(codes(partly)).toEqual(['status.partial', 'status.unavailable', 'net.unreachable']);
    expect(partly.problems?.[0]?.detail).toEqual({ unanswered: 1, entries: 2 });
    expect(partly.problems?.[1]?.detail).toMatchObject({ entry: 2 });
    const set = statusWorld({ [LIST_URL]: { json: listCredential({ set: [5] }) } });
    expect(codes(await status.run(set.context, withStatus([suspension, bitEntry()])))).toContain('status.revoked');
  });

  it('says of entries that gave no answer at all only why', async () => {
    const { context } = statusWorld({});
    expect(codes(await status.run(context, withStatus([bitEntry()])))).toEqual(['status.unavailable', 'net.unreachable']);
  });

  it.each([
    ['a registry on a chain', { type: 'ExampleChainRegistry2025' }, 'ExampleChainRegistry2025'],
    ['no type', {}, ''],
    ['an address alone', LIST_URL, ''],
    ['a number', 7, ''],
  ])('is not known by a method that nobody knows: %s', async (_, entry, type) => {
    const { context, asked } = statusWorld({});
    expect((await status.run(context, withStatus(entry))).problems).toEqual([{ code: 'status.unsupported', detail: { type } }]);
    expect(asked).toEqual([]);
  });

  it('asks no more than twenty entries, and is not known by the rest', async () => {
    const { context, asked } = statusWorld({});
    const entries = Array.from({ length: 500 }, (_, at) => bitEntry({ statusListCredential: `https://h${at}.example.net/` }));
    const result = await status.run(context, withStatus(entries));
    expect(asked).toHaveLength(20);
    expect(result.problems?.[0]).toEqual({ code: 'status.partial', detail: { limit: 20 } });
  });

  it('verifies a list once for all badges that it stands for', async () => {
    const body = new TextEncoder().encode(JSON.stringify(listCredential({ set: [7] })));
    const { context, verified } = statusWorld({ [LIST_URL]: { bytes: body } });
    const badges = Array.from({ length: 1_000 }, (_, at) => withStatus(bitEntry({ statusListIndex: String(at) })));
    const answers = await Promise.all(badges.map((badge) => status.run(context, badge)));
    expect(answers.flatMap((answer, at) => (codes(answer).includes('status.revoked') ? [at] : []))).toEqual([7]);
    expect(verified.filter((checks) => checks.includes('proof'))).toHaveLength(1);
  });
});
