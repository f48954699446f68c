// Certificates that name a record on a blockchain, on the command line: a real node, three operators in front of it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseFile, type Report, type Transport, TransportFailure } from '../../core/index.ts';
import { type AnchoredCertificates, type Ledger, openLedger } from '../../demo/world/anchored/ledger.ts';
import { OPERATORS } from '../../demo/world/anchored/operators.ts';
import { createWorld, type World } from '../../demo/world/world.ts';
import { anvilAbsent } from '../support/anvil.ts';
import { runCli } from '../support/terminal.ts';

const MAIN = 'eip155:1';
const mine = OPERATORS.filter(({ network }) => network === MAIN).flatMap(({ network, url }) => ['--chain', `${network}=${url}`]);

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tashika-chain-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('tashika verify --chain', () => {
  it('is refused where it names no network, no address, or one that is never asked', async () => {
    for (const option of [
      'eip155:1',
      'eip155:1=',
      'ethereum=https://node.example.org/',
      `blockcerts:mocknet=https://node.example.org/`,
    ]) {
      const { code, err } = await runCli(['verify', '--chain', option, '-']);
      expect([code, err]).toEqual([64, expect.stringContaining('eip155:1 (Ethereum)')]);
    }
    for (const address of ['http://node.example.org/', 'https://127.0.0.1/', 'https://node.example.org:8545/']) {
      const { code, err } = await runCli(['verify', '--chain', `eip155:1=${address}`, '-']);
      expect([code, err]).toEqual([64, expect.stringContaining('no https address of a public host')]);
    }
  });
  it('belongs to verify: a recorded case brings its own sources', async () => {
    const { code, err } = await runCli(['replay', at('none'), '--chain', 'eip155:1=https://node.example.org/']);
    expect([code, err]).toEqual([64, expect.stringContaining('--chain belongs to verify')]);
  });
  it('is explained by --help, in both languages', async () => {
    expect((await runCli(['--help'])).out).toContain('--chain <network>=<https>  a node (JSON-RPC)');
    expect((await runCli(['--help', '--lang', 'ja'])).out).toContain('ご自分のノード（JSON-RPC）');
  });
});

if (anvilAbsent !== null) it(`asks no real node here: ${anvilAbsent}`, () => expect(anvilAbsent).not.toBe(''));

describe.runIf(anvilAbsent === null)('a certificate that names a record on a blockchain', () => {
  let ledger: Ledger | null;
  let world: World;
  beforeAll(async () => {
    ledger = await openLedger();
    world = await createWorld(ledger);
    for (const [name, certificate] of Object.entries(ledger?.certificates ?? {})) {
      writeFileSync(at(`${name}.json`), JSON.stringify(certificate));
    }
  });
  afterAll(() => ledger?.close());

  const transport: Transport = async ({ url, post }) => {
    const address = new URL(url);
    const answer = post === undefined ? world.answer(address) : await world.post(address, post);
    if ('fault' in answer || !world.hosts.includes(address.host)) throw new TransportFailure('net.unreachable', { final: true });
    return { url, ...answer };
  };
  const run = (...argv: string[]) => runCli([...argv, '--json'], { transport });
  const reportOf = (out: string) => (JSON.parse(out) as { report: Report }).report;
  const checkOf = ({ checks }: Report, id: string) => checks.find(({ check }) => check === id);
  const caseOf = (name: string): CaseFile => JSON.parse(readFileSync(at(name, '0001', 'case.json'), 'utf8'));

  it('is genuine by the sources that the viewer names, and nothing but the transaction’s id is sent to them', async () => {
    const posts: string[] = [];
    const noting: Transport = (hop) => {
      if (hop.post !== undefined) posts.push(hop.post);
      return transport(hop);
    };
    const { code, out, asked } = await runCli(['verify', at('genuine.json'), '--json', ...mine], { transport: noting });
    const report = reportOf(out);
    expect([code, report.verdict, checkOf(report, 'anchor')?.outcome]).toEqual([0, 'genuine', 'pass']);
    const { txid } = checkOf(report, 'anchor')?.facts ?? {};
    const known = new Set(posts.flatMap((post) => JSON.parse(post).params).map(String));
    expect([...known].filter((sent) => !/^(0x[0-9a-f]{64}|false|latest|finalized)$/.test(sent))).toEqual([]);
    expect(known).toContain(txid);
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(
      new Set(['certificates.asanagi.example.ac.jp', 'rpc.alder.example.org', 'rpc.birch.example.net', 'rpc.cedar.example.com']),
    );
    // Each answer of a source is evidence, with the question that it answers.
    expect(
      report.evidence
        .filter(({ post }) => post !== undefined)
        .map(({ post }) => post)
        .sort(),
    ).toEqual(posts.sort());
  });

  it('is incomplete where no source can be reached, never false', async () => {
    const { code, out } = await run('verify', at('genuine.json'));
    expect([code, reportOf(out).verdict]).toEqual([2, 'incomplete']);
  });

  it.each([
    'genuine',
    'altered',
    'course',
    'withdrawn',
    'byAnother',
    'oneLies',
    'disagree',
    'mock',
  ] satisfies (keyof AnchoredCertificates)[])('gives the very same report when it is replayed: %s', async (name) => {
    const live = reportOf((await run('verify', at(`${name}.json`), '--record', at(name), ...mine)).out);
    const { out, asked } = await run('replay', at(name, '0001'));
    expect(asked).toEqual([]);
    expect(reportOf(out)).toEqual(live);
  });

  it('is recorded with what each source said, and with the viewer’s own sources', async () => {
    await run('verify', at('oneLies.json'), '--record', at('sources'), ...mine);
    const { transactions, chains } = caseOf('sources');
    expect(chains).toEqual({ [MAIN]: mine.filter((word) => word.startsWith(MAIN)).map((word) => word.slice(MAIN.length + 1)) });
    expect(transactions?.[0]?.sources?.map((one) => Object.keys(one))).toEqual([
      ['source'],
      ['source'],
      ['source', 'transaction'],
    ]);
  });

  it('is judged again by the answers of the nodes where a record holds nothing else', async () => {
    const live = reportOf((await run('verify', at('genuine.json'), '--record', at('bare'), ...mine)).out);
    const { transactions: _, ...bare } = caseOf('bare');
    writeFileSync(at('bare', '0001', 'case.json'), JSON.stringify(bare));
    // Sources that are asked at once answer in no order.
    const unordered = (report: Report) => ({ ...report, evidence: report.evidence.map((one) => JSON.stringify(one)).sort() });
    expect(unordered(reportOf((await run('replay', at('bare', '0001'))).out))).toEqual(unordered(live));
  });
});
