import { describe, expect, it } from 'vitest';
import { judgeIssuer } from '../../core/trust/judge-issuer.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface IssuerRow {
  name: string;
  host: string | null;
  issuer?: string;
  proven?: boolean;
  path?: string;
  tier: string;
}
interface IssuerTable {
  list: { host: string; name: string }[];
  platforms: string[];
}

describe.runIf(vectorsPresent)('the table of issuers and look-alikes', () => {
  const empty = { rows: [], list: [], platforms: [] };
  const table = vectorsPresent ? vectorTable<IssuerRow>('issuer-lookalike') : empty;
  const { list, platforms } = table as unknown as IssuerTable;
  const platformOf = (host: string) => (platforms.includes(host) ? { id: 'sample', name: 'Sample platform' } : null);

  it.each(table.rows)('$id: $name at $host is $tier', async (row) => {
    const { name, host, issuer, proven = true, path = '/issuer.json', tier, anyCode = [] } = row;
    const platform = host === null ? null : platformOf(host);
    const judgement = await judgeIssuer(
      {
        id: issuer ?? `https://${host}${path}`,
        name,
        host,
        path: host === null ? null : path,
        proven,
        platform: platform && { ...platform, admits: 'contract' },
      },
      list,
      platformOf,
    );
    expect(judgement.tier).toBe(tier);
    // A row may ask for what other checks say: a self-made id is the issuer check's to report, a long text parse's.
    const asked = anyCode.filter((code) => code.startsWith('trust.'));
    const codes: string[] = judgement.problems.map(({ code }) => code);
    expect(asked.length === 0 || asked.some((code) => codes.includes(code))).toBe(true);
  });
});
