// A row is a claim whose sources say what its chain holds.
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../core/anchor/judge-claim.ts';
import { parseJson } from '../../core/lib/json.ts';
import type { Json } from '../../core/model/json.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import { anchorWorld, claimOf, told } from '../support/anchors.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface Row {
  localHash: string;
  targetHash: string;
  merkleRoot: string;
  path: Json;
  chainData: string;
  expect: string;
}

const rows = vectorsPresent ? vectorTable<Row>('merkle').rows : [];

async function judged({ localHash, targetHash, merkleRoot, path, chainData }: Row) {
  try {
    // As it comes out of a document: the reader has its own say.
    const read = parseJson(JSON.stringify(path)).value;
    const claim = claimOf({ documentHash: localHash, receipt: { targetHash, merkleRoot, path: read } });
    const answers = ['one', 'two'].map((source) => told(source, { payload: chainData }));
    const { outcome, problems, records } = await judgeClaim(claim, anchorWorld(answers));
    return { outcome, codes: [...problems, ...records.flatMap((record) => record.problems)].map(({ code }) => code as string) };
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return { outcome: 'fail', codes: error.all.map(({ code }) => code as string) };
  }
}

describe('tables/merkle', () => {
  it.each(rows)('$id', async (row) => {
    const { outcome, codes } = await judged(row);
    expect(outcome).toBe(row.expect);
    if (row.anyCode) expect(codes.filter((code) => row.anyCode?.includes(code))).not.toEqual([]);
  });

  it.runIf(vectorsPresent)('has rows', () => {
    expect(rows.length).toBeGreaterThan(10);
  });
});
