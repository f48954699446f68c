import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordedAnswer, Report } from '../../core/index.ts';
import { BADGE_PAGE, drawCode, drawn, pdfWithVectorCode } from '../support/code-pictures.ts';
import { hostedWorld } from '../support/fake-http.ts';
import { runCli } from '../support/terminal.ts';

const world = hostedWorld();
const answers: RecordedAnswer[] = Object.entries(world.answers).map(([url, { json, status = 200 }]) => ({
  ...{ method: 'GET', url, status, headers: { 'content-type': 'application/json' } },
  body: new TextEncoder().encode(JSON.stringify(json)),
}));
const CLAIM = 'https://www.openbadge-global.com/ns/portal/openbadge/receive/0123456789abcdef0123456789abcdef';

let folder: string;
const at = (name: string) => join(folder, name);
const reportOf = (line: string) => (JSON.parse(line) as { report: Report }).report;
const codesOf = (report: Report) => report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tashika-codes-'));
  const code = (text: string) => drawn(400, 400, (context) => drawCode(context, { text, x: 20, y: 20, module: 5 }));
  writeFileSync(at('certificate.pdf'), pdfWithVectorCode(world.assertion.id));
  writeFileSync(at('photo.jpg'), await code(world.assertion.id).toBuffer('image/jpeg'));
  writeFileSync(at('plain.jpg'), await drawn(200, 200, () => {}).toBuffer('image/jpeg'));
  writeFileSync(at('claim.pdf'), pdfWithVectorCode(CLAIM));
  for (const name of ['broken', 'certificates']) mkdirSync(at(name));
  copyFileSync(at('certificate.pdf'), at('certificates/mine.pdf'));
  copyFileSync(at('photo.jpg'), at('certificates/photo.jpg'));
  // What decodes pictures in Node is native code, and breaks over this one.
  writeFileSync(at('broken/cut.png'), (await code(BADGE_PAGE).toBuffer('image/png')).subarray(0, 40));
  writeFileSync(at('broken/cut.jpg'), (await code(BADGE_PAGE).toBuffer('image/jpeg')).subarray(0, 700));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('tashika verify, of a file with a QR code', () => {
  it('verifies the badge that the code of a PDF names, and says what is not protected', async () => {
    const { code, out, asked } = await runCli(['verify', at('certificate.pdf')], { answers });
    expect(out.split('\n')[0]).toBe(at('certificate.pdf'));
    expect(out).toContain('Genuine badge');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Checked: the badge that the QR code names.');
    expect(asked).toHaveLength(3);
    expect(code).toBe(0);
  });

  it('does the same with a photograph', async () => {
    const { out } = await runCli(['verify', at('photo.jpg'), '--json'], { answers });
    expect(reportOf(out)).toMatchObject({ verdict: 'genuine', input: { kind: 'url', seenIn: 'picture' } });
  });

  it('says of one without a code what was looked for, in both languages', async () => {
    const { code, out } = await runCli(['verify', at('plain.jpg')], { answers });
    expect(out).toContain('neither badge data nor a QR code');
    expect(code).toBe(2);
    expect((await runCli(['verify', at('plain.jpg'), '--lang', 'ja'])).out).toContain('QRコードも見つかりませんでした');
  });

  it('takes certificates out of a folder, and leaves photographs where they are', async () => {
    const { out } = await runCli(['verify', at('certificates'), '--json'], { answers });
    expect(out.trim().split('\n').map(reportOf)).toMatchObject([{ verdict: 'genuine' }]);
  });

  it('is written down by its address, and replayed with the same words', async () => {
    const { out } = await runCli(['verify', at('certificate.pdf'), '--json', '--record', at('record')], { answers });
    const file = JSON.parse(readFileSync(join(at('record'), '0001', 'case.json'), 'utf8'));
    expect(file.input).toEqual({ url: world.assertion.id, seenIn: 'pdf' });
    const replayed = reportOf((await runCli(['replay', join(at('record'), '0001'), '--json'])).out);
    expect(replayed.verdict).toBe(reportOf(out).verdict);
    expect(codesOf(replayed)).toContain('read.from-code');
  });

  it('as it is published survives a picture that breaks what decodes it, and asks for no claim link', () => {
    const files = ['broken/cut.png', 'broken/cut.jpg', 'claim.pdf'].map(at);
    const { stdout, status } = spawnSync(process.execPath, ['dist/cli/tashika.js', 'verify', '--json', ...files], {
      encoding: 'utf8',
    });
    const reports = stdout.trim().split('\n').map(reportOf);
    expect(reports.map(({ verdict }) => verdict)).toHaveLength(3);
    expect(codesOf(reports[2] as Report)).toEqual(expect.arrayContaining(['read.claim-link', 'read.from-code']));
    expect(stdout).not.toContain('0123456789abcdef');
    expect(status).toBe(2);
  }, 120_000);
});
