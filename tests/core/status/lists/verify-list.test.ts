import { describe, expect, it } from 'vitest';
import type { Context } from '../../../../core/model/context.ts';
import { BadgeProblem } from '../../../../core/model/problem.ts';
import { status } from '../../../../core/status/check.ts';
import { bitEntry, LIST_URL, listCredential, NOW, statusWorld, withStatus } from '../../../support/status-lists.ts';

const bytes = () => new TextEncoder().encode(JSON.stringify(listCredential()));
const codes = async (context: Context) =>
  ((await status.run(context, withStatus(bitEntry()))).problems ?? []).map(({ code }) => code);
const proofs = (verified: readonly string[]) => verified.filter((checks) => checks.includes('proof')).length;

describe('verifying a status list', () => {
  it('is done once for one answer, and again after a minute', async () => {
    const { context, verified } = statusWorld({ [LIST_URL]: { bytes: bytes() } });
    for (const now of [NOW, NOW + 59_000, NOW + 60_000]) expect(await codes({ ...context, now })).toEqual([]);
    expect(proofs(verified)).toBe(1);
    expect(await codes({ ...context, now: NOW + 61_000 })).toEqual([]);
    expect(proofs(verified)).toBe(2);
  });

  it('is done for each answer, however alike', async () => {
    const { context, verified } = statusWorld({ [LIST_URL]: { json: listCredential() } });
    await codes(context);
    await codes(context);
    expect(proofs(verified)).toBe(2);
  });

  it('is tried again by the next badge where it came to nothing', async () => {
    const answer = { [LIST_URL]: { bytes: bytes() } };
    expect(await codes(statusWorld(answer, { proof: 'unknown' }).context)).toEqual(['status.list-signature']);
    expect(await codes(statusWorld(answer).context)).toEqual([]);
  });

  it('does not fail one badge because the verification of another was given up', async () => {
    const answer = { [LIST_URL]: { bytes: bytes() } };
    const given = statusWorld(answer, { issuer: 'unknown' });
    const slow: Context['another'] = async (carried, checks) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return given.context.another(carried, checks);
    };
    const [first, second] = await Promise.all([
      codes({ ...given.context, another: slow }),
      new Promise((resolve) => setTimeout(resolve, 30)).then(() => codes(statusWorld(answer).context)),
    ]);
    expect(first).toEqual(['status.list-signature']);
    expect(second).toEqual([]);
  });

  it('ends where one list leads too deep into others', async () => {
    const another: Context['another'] = async () => {
      throw new BadgeProblem('parse.too-complex');
    };
    expect(await codes(statusWorld({ [LIST_URL]: { bytes: bytes() } }, {}, { another }).context)).toEqual([
      'status.list-malformed',
    ]);
  });

  it('lets a fault of this program be one', async () => {
    const another: Context['another'] = async () => {
      throw new TypeError('a fault');
    };
    await expect(codes(statusWorld({ [LIST_URL]: { bytes: bytes() } }, {}, { another }).context)).rejects.toThrow('a fault');
  });
});
