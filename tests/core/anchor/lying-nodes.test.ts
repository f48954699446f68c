// Real transactions of a real node, told by three operators of whom some lie: what may be said then, and what must never be.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainPort } from '../../../core/adapters/chain/chain-port.ts';
import { judgeAnchors } from '../../../core/anchor/judge-anchors.ts';
import type { AnchorClaim } from '../../../core/model/anchor.ts';
import type { CheckResult } from '../../../core/model/context.ts';
import { ANVIL_ACCOUNT, type Anvil, anvilAbsent, startAnvil } from '../../support/anvil.ts';
import { chainNode, LIES, type Lie, nodesHttp } from '../../support/chain-nodes.ts';

const ROOT = 'ab'.repeat(32);
const FORGED = 'cd'.repeat(32);
const STRANGER = `0x${'22'.repeat(20)}`;
const NOW = Date.UTC(2026, 5, 1);
const nodes = ['one', 'two', 'three'].map(chainNode);
const networks = [{ network: 'eip155:1', family: 'evm' as const, sources: nodes }];

let anvil: Anvil;
let txid: string;
let young: string;
/** What the node has answered: it is asked the same for every combination. */
const known = new Map<string, Promise<object>>();
const answer = (post: string) => {
  const kept = known.get(post) ?? anvil.answer(post);
  known.set(post, kept);
  return kept;
};

const claimOf = (id: string, root: string, sender: string): AnchorClaim => ({
  receipt: {
    kind: 'MerkleProof2017',
    targetHash: root,
    merkleRoot: root,
    path: [],
    places: [{ chain: 'ethereumMainnet', type: 'ETHData', txid: id }],
  },
  documentHash: root,
  by: 'issuer',
  party: {
    ...{ id: 'https://badges.example.org/i/1', state: 'published', keys: [], name: null, problems: [], url: null },
    ...{ host: 'badges.example.org', path: '/i/1', platform: null },
    addresses: [{ address: sender, created: '2025-01-01T00:00:00Z', revoked: null, expires: null }],
  },
  method: null,
  created: null,
  statedAddress: null,
});

async function judge(claim: AnchorClaim, lies: readonly (Lie | null)[]): Promise<CheckResult> {
  for (const [index, node] of nodes.entries()) node.lie = lies[index] ?? null;
  const { http } = nodesHttp(nodes, answer);
  return judgeAnchors([claim], { chain: chainPort({ http, networks }), http, now: NOW }, undefined);
}

/** Every three of these, in whatever order: the order has a test of its own. */
function threes(kinds: readonly string[]): string[][] {
  return kinds.flatMap((a, i) => kinds.slice(i).flatMap((b, j) => kinds.slice(i + j).map((c) => [a, b, c])));
}

const codesOf = ({ problems = [] }: CheckResult) => problems.map(({ code }) => code);

if (anvilAbsent !== null) it(`asks no real node here: ${anvilAbsent}`, () => expect(anvilAbsent).not.toBe(''));

describe.runIf(anvilAbsent === null)('three operators', () => {
  beforeAll(async () => {
    anvil = await startAnvil();
    txid = await anvil.send(ROOT);
    await anvil.mine(70);
    young = await anvil.send(ROOT, { value: '0x1' });
    await anvil.mine();
  });
  afterAll(() => anvil.close());

  const against: Readonly<Record<string, Lie | null>> = {
    honest: null,
    payload: LIES.payload(FORGED),
    sender: LIES.sender(STRANGER),
    time: LIES.time(Date.UTC(2024, 0, 1) / 1_000),
    failed: LIES.failed('0x0'),
    chain: LIES.chain(137),
    absent: LIES.absent(),
    silent: LIES.silent(),
  };
  const honestIn = (kinds: readonly string[]) => kinds.filter((kind) => kind === 'honest').length;
  const lying = (kinds: readonly string[]) => kinds.map((kind) => against[kind] ?? null);

  it('let an honest record pass where two tell the truth, whatever the third says', async () => {
    const combinations = threes(Object.keys(against)).filter((kinds) => honestIn(kinds) >= 2);
    for (const kinds of combinations) {
      const result = await judge(claimOf(txid, ROOT, ANVIL_ACCOUNT), lying(kinds));
      expect([kinds, result.outcome, codesOf(result)]).toMatchObject([kinds, 'pass', expect.anything()]);
    }
  });

  it('never make an honest record false while one tells the truth', async () => {
    const combinations = threes(Object.keys(against)).filter((kinds) => honestIn(kinds) === 1);
    for (const kinds of combinations) {
      const { outcome } = await judge(claimOf(txid, ROOT, ANVIL_ACCOUNT), lying(kinds));
      // Two who agree that it failed outvote the one: that is what a quorum means.
      const outvoted = kinds.filter((kind) => kind === 'failed').length === 2;
      if (!outvoted) expect([kinds, outcome]).not.toEqual([kinds, 'fail']);
    }
  });

  it('never make anything of silence and absence but "not known"', async () => {
    for (const kinds of threes(['absent', 'silent', 'chain'])) {
      const { outcome } = await judge(claimOf(txid, ROOT, ANVIL_ACCOUNT), lying(kinds));
      expect([kinds, outcome]).toEqual([kinds, 'unknown']);
    }
  });

  it('cannot pass off another payload or another sender while one of them has the bytes', async () => {
    const forgers: Readonly<Record<string, Lie | null>> = { ...against, sender: LIES.sender(STRANGER) };
    const claims = [claimOf(txid, FORGED, ANVIL_ACCOUNT), claimOf(txid, ROOT, STRANGER), claimOf(txid, FORGED, STRANGER)];
    const combinations = threes(Object.keys(forgers)).filter((kinds) => kinds.some((kind) => ['honest', 'time'].includes(kind)));
    for (const claim of claims) {
      for (const kinds of combinations) {
        const { outcome } = await judge(claim, lying(kinds));
        expect([kinds, outcome]).not.toEqual([kinds, 'pass']);
      }
    }
  });

  it('find a forged claim false where two tell the truth', async () => {
    for (const kinds of threes(Object.keys(against)).filter((one) => honestIn(one) >= 2)) {
      const payload = await judge(claimOf(txid, FORGED, ANVIL_ACCOUNT), lying(kinds));
      expect(codesOf(payload)).toContain('anchor.root-mismatch');
      const sender = await judge(claimOf(txid, ROOT, STRANGER), lying(kinds));
      expect(codesOf(sender)).toContain('anchor.wrong-sender');
    }
  });

  it('call what lies one block deep young, unless two of them say that it is deep', async () => {
    for (const kinds of threes(['honest', 'deep'])) {
      const deep = LIES.depth(100_000);
      const result = await judge(
        claimOf(young, ROOT, ANVIL_ACCOUNT),
        kinds.map((kind) => (kind === 'deep' ? deep : null)),
      );
      const liars = kinds.filter((kind) => kind === 'deep').length;
      expect([kinds, result.outcome, codesOf(result).includes('anchor.young')]).toEqual([kinds, 'pass', liars < 2]);
    }
  });

  it('say the same whatever the order in which they are asked', async () => {
    for (const [a = '', b = '', c = ''] of threes(Object.keys(against)).filter((kinds) => kinds.includes('honest'))) {
      const said = new Set<string>();
      for (const order of [
        [a, b, c],
        [b, c, a],
        [c, a, b],
      ]) {
        const result = await judge(claimOf(txid, ROOT, ANVIL_ACCOUNT), lying(order));
        said.add(JSON.stringify([result.outcome, codesOf(result).sort()]));
      }
      expect([a, b, c, said.size]).toEqual([a, b, c, 1]);
    }
  });
});
