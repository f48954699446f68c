// A list at the terminal: a line for each badge as it is ready, and the whole report in the order of the list.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../core/index.ts';
import { badgrCollection, type CollectionServer, credlyProfile, startCollectionServer } from '../support/collection-server.ts';
import { runCli } from '../support/terminal.ts';

const LIST = credlyProfile({ count: 12, classes: 3, issuers: 2, fates: { 4: 'withdrawn', 7: 'absent' } });
const OTHER = badgrCollection({ count: 2, classes: 1, issuers: 1 });
// What the server's own dates say.
const now = new Date().toISOString();
let server: CollectionServer;
beforeAll(async () => {
  server = await startCollectionServer([LIST, OTHER]);
});
afterAll(() => server.close());

const run = (argv: readonly string[], isTTY = true) =>
  runCli(['verify', ...argv], { transport: server.transport, isTTY, now, env: { NO_COLOR: '1' } });

describe('tashika verify, for a list', () => {
  it('writes a line for each badge as it is ready, beside the report', async () => {
    const { out, err, code } = await run([LIST.page]);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatch(/^ 1\/12 \S /);
    expect(lines[11]).toMatch(/^12\/12 \S /);
    expect(lines.filter((line) => line.includes('⊘ Withdrawn by the issuer'))).toHaveLength(1);
    expect(lines.filter((line) => /✓ Sample Course \d · Genuine badge/.test(line))).toHaveLength(10);
    expect(out).toContain('12 badges: 1 withdrawn, 10 genuine, 1 not finished');
    expect(code).toBe(1);
  });

  it('keeps the order of the list in the report, whichever badge was ready first', async () => {
    const { out } = await run([LIST.page]);
    const answers = out
      .split('\n')
      .filter((line) => /^ {3}[✓⊘…] {2}/.test(line))
      .map((line) => line[3]);
    expect(answers.join('')).toBe('✓✓✓✓⊘✓✓…✓✓✓✓');
  });

  it('says which list a line is of, where there are several', async () => {
    const { err } = await run([LIST.page, OTHER.page]);
    expect(err.match(/^\[1\] .+\/12 /gm)).toHaveLength(12);
    expect(err.match(/^\[2\] [12]\/2 /gm)).toHaveLength(2);
  });

  it('writes none where nobody watches, nor beside JSON, which is one line an input', async () => {
    expect((await run([LIST.page], false)).err).toBe('');
    const { out, err } = await run([LIST.page, '--json']);
    expect(err).toBe('');
    const { report } = JSON.parse(out) as { report: Report };
    expect(report.members?.map(({ verdict }) => verdict).indexOf('revoked')).toBe(4);
    expect(report.members).toHaveLength(12);
  });
});
