import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bakePng, type RecordedAnswer, type Report } from '../../core/index.ts';
import { hostedWorld } from '../support/fake-http.ts';
import { runCli } from '../support/terminal.ts';

const world = hostedWorld();
const answersOf = (answers: typeof world.answers): RecordedAnswer[] =>
  Object.entries(answers).map(([url, { json, status = 200 }]) => ({
    method: 'GET',
    url,
    status,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(json)),
  }));
const answers = answersOf(world.answers);
const POINTER = world.assertion.id;
const picture = PNG.sync.write(new PNG({ width: 4, height: 4 }));

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tashika-cli-'));
  writeFileSync(at('badge.png'), bakePng(new Uint8Array(picture), JSON.stringify(world.assertion)));
  writeFileSync(at('plain.png'), picture);
  writeFileSync(at('photo.jpg'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46));
  writeFileSync(at('list.json'), JSON.stringify([{ issuer: world.issuer.id, name: 'Sample University' }]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reportOf = (line: string) => JSON.parse(line) as { input?: string; id?: string; report: Report };

describe('tashika verify', () => {
  it('says of a baked picture what is proven, in words, and exits with 0', async () => {
    const { code, out, asked } = await runCli(['verify', at('badge.png')], { answers });
    expect(code).toBe(0);
    expect(out).toContain('Genuine badge');
    expect(out).toContain('Sample Statistics');
    expect(out).toContain('badges.example.org');
    expect(asked).toHaveLength(3);
  });
  it('speaks Japanese with --lang ja, and by LANG', async () => {
    for (const run of [
      runCli(['verify', POINTER, '--lang', 'ja'], { answers }),
      runCli(['verify', POINTER], { answers, env: { LANG: 'ja_JP.UTF-8' } }),
    ]) {
      const { out } = await run;
      expect(out).toContain('本物のバッジ');
      expect(out).toContain('検証項目');
    }
  });
  it('prints one line of JSON for each input with --json', async () => {
    const { code, out } = await runCli(['verify', '--json', at('badge.png'), at('plain.png')], { answers });
    const lines = out.trim().split('\n').map(reportOf);
    expect(lines.map((line) => line.report.verdict)).toEqual(['genuine', 'not-checkable']);
    expect(lines[0]?.input).toBe(at('badge.png'));
    expect(code).toBe(2);
  });
  it('confirms with the holder’s address and a list', async () => {
    const options = ['--holder-email', 'hanako.sato@example.ac.jp', '--trust', at('list.json')];
    const { code, out } = await runCli(['verify', POINTER, '--json', ...options], { answers });
    expect(reportOf(out).report.verdict).toBe('confirmed');
    expect(code).toBe(0);
  });
  it('never prints the holder’s address in full', async () => {
    const { out } = await runCli(['verify', POINTER, '--json', '--holder-email', 'taro.yamada@example.net'], { answers });
    expect(reportOf(out).report.verdict).toBe('holder-differs');
    expect(out).not.toContain('taro.yamada');
  });
  it('exits with 1 where some badge has another verdict with an answer', async () => {
    const gone = answersOf({ ...world.answers, [POINTER]: { status: 410, json: {} } });
    const { code, out } = await runCli(['verify', POINTER], { answers: gone });
    expect(out).toContain('Withdrawn by the issuer');
    expect(code).toBe(1);
  });
  it('judges by the time of --now', async () => {
    const { out } = await runCli(['verify', POINTER, '--json', '--now', '2020-01-01T00:00:00Z'], { answers });
    expect(reportOf(out).report.verdict).toBe('not-yet-valid');
  });
  it('reads standard input: a document or an address', async () => {
    for (const stdin of [JSON.stringify(world.assertion), `${POINTER}\n`, `<iframe src="${POINTER}"></iframe>\n`]) {
      const { out } = await runCli(['verify', '--json', '-'], { answers, stdin });
      expect(reportOf(out).report.verdict).toBe('genuine');
    }
  });
  it('takes the badge files of a folder, and sums up', async () => {
    const { out } = await runCli(['verify', folder], { answers });
    expect(out).toContain('badge.png');
    expect(out).toContain('plain.png');
    expect(out).not.toContain('photo.jpg');
  });
  it('says of a JPEG that cannot be drawn that no code could be looked for in it', async () => {
    const { code, out } = await runCli(['verify', at('photo.jpg')]);
    expect(out).toContain('could not look for a QR code');
    expect(code).toBe(2);
  });
  it('says without a network that it could not finish, never that a badge is false', async () => {
    const { code, out } = await runCli(['verify', at('badge.png')]);
    expect(code).toBe(2);
    expect(out).toContain('Could not finish');
    expect(out).not.toContain('Failed');
  });
  it('lets no control character of a badge through to the terminal', async () => {
    const evil = hostedWorld({ badgeClass: { name: 'Sample\u001b[2J\u001b]0;owned\u0007 Statistics' } });
    const { out } = await runCli(['verify', POINTER], { answers: answersOf(evil.answers) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });
  it('uses colour on a terminal only, and not with NO_COLOR', async () => {
    const start = '\u001b[';
    expect((await runCli(['verify', POINTER], { answers })).out).not.toContain(start);
    expect((await runCli(['verify', POINTER], { answers, isTTY: true })).out).toContain(start);
    expect((await runCli(['verify', POINTER], { answers, isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain(start);
  });
  it('draws a progress bar for many inputs on a terminal, and takes it away', async () => {
    const many = Array.from({ length: 6 }, () => at('plain.png'));
    const { err } = await runCli(['verify', ...many], { isTTY: true });
    expect(err).toContain('6/6');
    expect(err.endsWith('\r')).toBe(true);
    expect((await runCli(['verify', ...many])).err).toBe('');
  });
  it('fits its lines into the terminal', async () => {
    for (const columns of [60, 100]) {
      const { out } = await runCli(['verify', POINTER], { answers, columns });
      const lines = out.split('\n').filter((line) => !line.includes('https://'));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    }
  });
  it('keeps a claim link out of what it prints', async () => {
    const token = '19ce722660e14be0a7b17604c62e9b48';
    const { out, asked } = await runCli(['verify', `https://www.openbadge-global.com/ns/portal/openbadge/receive/${token}`]);
    expect(out).not.toContain(token);
    expect(out).toContain('for receiving a badge');
    expect(asked).toEqual([]);
  });
});

describe('many badges of one issuer', () => {
  it('cost one request for the issuer, one for each kind and one for each award', async () => {
    const files = mkdtempSync(join(tmpdir(), 'tashika-bulk-'));
    const bulk: typeof world.answers = { ...world.answers };
    for (let index = 0; index < 40; index++) {
      const id = `https://badges.example.org/a/many-${index}`;
      const assertion = { ...world.assertion, id };
      bulk[id] = { json: assertion };
      writeFileSync(join(files, `${index}.json`), JSON.stringify(assertion));
    }
    const { code, asked } = await runCli(['verify', '--json', files], { answers: answersOf(bulk) });
    rmSync(files, { recursive: true });
    expect(code).toBe(0);
    expect(asked.filter((url) => url.includes('/i/'))).toHaveLength(1);
    expect(asked.filter((url) => url.includes('/b/'))).toHaveLength(1);
    expect(asked.filter((url) => url.includes('/a/'))).toHaveLength(40);
  });
});

describe('a recorded verification', () => {
  it.each([
    ['a file', () => at('badge.png'), answers],
    ['an address', () => POINTER, answers],
    ['an address that does not answer', () => POINTER, []],
    ['a withdrawn badge', () => POINTER, answersOf({ ...world.answers, [POINTER]: { status: 410, json: { revoked: true } } })],
  ])('replays to the same report: %s', async (_name, input, given) => {
    const record = mkdtempSync(join(tmpdir(), 'tashika-record-'));
    const first = await runCli(['verify', '--json', '--record', record, '--trust', at('list.json'), input()], { answers: given });
    const [recorded] = readdirSync(record);
    const again = await runCli(['replay', '--json', join(record, recorded ?? '')]);
    expect(reportOf(again.out).report).toEqual(reportOf(first.out).report);
    expect(again.code).toBe(first.code);
    rmSync(record, { recursive: true });
  });
  it('keeps nothing of a claim link', async () => {
    const record = mkdtempSync(join(tmpdir(), 'tashika-record-'));
    await runCli(['verify', '--record', record, 'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0']);
    expect(readdirSync(record)).toEqual([]);
    rmSync(record, { recursive: true });
  });
  it('holds what was asked in a form that people can read', async () => {
    const record = mkdtempSync(join(tmpdir(), 'tashika-record-'));
    await runCli(['verify', '--record', record, POINTER], { answers });
    const file = JSON.parse(readFileSync(join(record, '0001', 'case.json'), 'utf8'));
    expect(file).toMatchObject({ id: '0001', input: { url: POINTER }, now: '2027-06-01T00:00:00.000Z' });
    expect(file.http.map((answer: { url: string }) => answer.url)).toEqual([POINTER, world.badgeClass.id, world.issuer.id]);
    rmSync(record, { recursive: true });
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'Say what to do'],
    [['bake'], 'There is no command "bake"'],
    [['verify'], 'Say what to verify'],
    [['verify', 'no-such-file.png'], 'There is no file'],
    [['verify', 'x', '--colour'], '--colour'],
    [['verify', 'x', '--now', 'tomorrow'], 'not an ISO 8601 time'],
    [['verify', 'x', '--lang', 'tlh'], '--lang knows en, '],
    [['verify', 'https://example.org/', '--trust', 'no-such-list.json'], 'cannot be read'],
    [['replay', 'no-such-folder'], 'holds no recorded case'],
    [['replay', 'x', '--now', '2020-01-01'], '--now belongs to verify'],
  ])('of %j is said on standard error and exits with 64', async (argv, message) => {
    const { code, out, err } = await runCli(argv);
    expect(code).toBe(64);
    expect(err).toContain(message);
    expect(out).toBe('');
  });
  it('refuses a list with an entry that is none', async () => {
    writeFileSync(at('bad-list.json'), '[{"name":"Sample University"}]');
    const { code, err } = await runCli(['verify', POINTER, '--trust', at('bad-list.json')]);
    expect(code).toBe(64);
    expect(err).toContain('Entry 1');
  });
  it('--help and --version answer with 0', async () => {
    expect(await runCli(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('tashika verify') });
    expect(await runCli(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^tashika \d/) });
  });
});
