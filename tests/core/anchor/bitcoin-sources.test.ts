// What one to three block explorers say, each honest or lying in its way, over real TLS and the guard: what is agreed in the end.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheHttp } from '../../../core/adapters/cache-http.ts';
import { chainPort } from '../../../core/adapters/chain/chain-port.ts';
import type { Chain } from '../../../core/anchor/chains/contract.ts';
import { bitcoin } from '../../../core/anchor/families/bitcoin.ts';
import { type Agreed, type Weighed, weigh } from '../../../core/anchor/weigh.ts';
import type { ChainSource } from '../../../core/model/chain.ts';
import type { Ports } from '../../../core/ports.ts';
import {
  BitcoinRegtest,
  lockingScript,
  REGTEST,
  REGTEST_LIMIT,
  recordScript,
  regtestKey,
  type SpendForm,
  spend,
} from '../../support/bitcoin-regtest.ts';
import { type EsploraWorld, type Explorer, type Lie, startExplorers } from '../../support/esplora-server.ts';

const ROOT = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const issuer = regtestKey('issuer');
const stranger = regtestKey('stranger');
const regtest = new BitcoinRegtest();

/** An anchor of the issuer's, some blocks deep. */
function anchored(form: SpendForm) {
  const made = spend([regtest.fund(issuer, form)], [recordScript(ROOT), lockingScript(issuer, form)]);
  const block = regtest.mine([spend([regtest.fund(stranger)], [recordScript(OTHER)]), made]);
  return { txid: made.getId(), height: block.height, time: block.time * 1_000, sender: issuer.addresses[form] };
}
const legacy = anchored('p2pkh');
const segwit = anchored('p2wpkh');
regtest.bury(6);
/** Another transaction, for bytes that are not of the one in question. */
const foreign = spend([regtest.fund(stranger)], [recordScript(OTHER)]).toHex();

/** Without bytes, so that they do not contradict its word. */
const bare = (txid: string) => ({ paths: { [`tx/${txid}/hex`]: null } });
const KINDS: Readonly<Record<string, Lie>> = {
  honest: {},
  payload: { payload: OTHER },
  'payload, without bytes': { payload: OTHER, paths: { ...bare(legacy.txid).paths, ...bare(segwit.txid).paths } },
  sender: { sender: stranger.addresses.p2pkh },
  time: { time: 1_600_000_000 },
  bytes: { raw: foreign },
  pending: { pending: true },
  deep: { tip: 1_000_000 },
  'other chain': { genesis: OTHER },
  absent: { absent: true },
  html: { html: true },
};
type Kind = keyof typeof KINDS & string;
const NAMES = Object.keys(KINDS);

/** Regtest as if its work counted. */
const chain: Chain = {
  ...{ network: REGTEST, name: 'Bitcoin regtest', family: 'bitcoin', codes: [], test: true, sources: [] },
  addresses: { p2pkh: 0x6f, p2sh: 0xc4, bech32: 'bcrt' },
  largestTarget: () => REGTEST_LIMIT,
};

let world: EsploraWorld;
let http: Ports['http'];
beforeAll(async () => {
  const explorers = NAMES.flatMap((kind, at): Explorer[] =>
    [1, 2, 3].map((number) => ({
      ...{ operator: `${kind} ${number}`, host: `k${at}n${number}.example.org`, chain: regtest, lie: KINDS[kind] ?? {} },
    })),
  );
  world = await startExplorers(explorers);
  // Each explorer is asked once; what it says stands in every combination of which it is a part.
  http = cacheHttp(world.http, { clock: Date.now });
});
afterAll(() => world.close());

const now = Date.UTC(2025, 5, 1);

async function judge(kinds: readonly Kind[], { txid } = legacy, on = chain) {
  const sources = kinds.map((kind, at): ChainSource => {
    const operator = `${kind} ${kinds.slice(0, at + 1).filter((one) => one === kind).length}`;
    const source = world.sources.find((one) => one.operator === operator);
    if (!source) throw new Error(operator);
    return source;
  });
  const ask = chainPort({ http, networks: [{ network: REGTEST, family: 'bitcoin', sources }] });
  return weigh(await ask(REGTEST, txid), { txid, chain: on, family: bitcoin, now });
}

function combinations(size: number): Kind[][] {
  return size === 0 ? [[]] : combinations(size - 1).flatMap((rest) => NAMES.map((kind) => [...rest, kind]));
}
const ALL = [1, 2, 3].flatMap(combinations);
const count = (kinds: readonly Kind[], ...of: Kind[]) => kinds.filter((kind) => of.includes(kind)).length;

describe('of all combinations of one to three sources', () => {
  const judged: { kinds: readonly Kind[]; name: string; weighed: Weighed }[] = [];
  beforeAll(async () => {
    for (const kinds of ALL) judged.push({ kinds, name: kinds.join(' + '), weighed: await judge(kinds) });
  }, 120_000);

  it('none leads to anything false, unless two lie alike and nobody shows otherwise', () => {
    const wrong = judged.flatMap(({ kinds, name, weighed: { agreed } }) => {
      const fault = agreed && falsehood(agreed, kinds);
      return fault ? [`${name}: ${fault}`] : [];
    });
    expect(judged).toHaveLength(NAMES.length + NAMES.length ** 2 + NAMES.length ** 3);
    expect(wrong).toEqual([]);
  });

  it('two honest ones are always believed, and one alone with the block that a second operator names', () => {
    for (const { kinds, name, weighed } of judged) {
      const honest = count(kinds, 'honest', 'deep');
      if (honest > 1) expect(weighed.agreed, name).not.toBeNull();
      if (honest === 1 && count(kinds, 'absent') === kinds.length - 1)
        expect(weighed.agreed !== null, name).toBe(kinds.length > 1);
    }
  });

  it('the order changes nothing', () => {
    const said = new Map<string, string>();
    for (const { kinds, weighed } of judged) {
      const { agreed, problems } = weighed;
      const key = [...kinds].sort().join(' + ');
      const answer = JSON.stringify([agreed && { ...agreed, sources: agreed.sources.length }, problems.map(({ code }) => code)]);
      expect(said.get(key) ?? answer, key).toBe(answer);
      said.set(key, answer);
    }
  });
});

function falsehood(agreed: Agreed, kinds: readonly Kind[]): string | null {
  const twoOf = (kind: Kind) => count(kinds, kind) > 1;
  // Where anybody has its bytes, nobody's word counts for what they say.
  const silentOnBytes = count(kinds, 'payload, without bytes', 'bytes', 'other chain', 'absent', 'html') === kinds.length;
  if (agreed.payloads.join() !== ROOT && !silentOnBytes) return `carries ${agreed.payloads.join()}`;
  if (agreed.senders.join() !== legacy.sender) return `is sent by ${agreed.senders.join()}`;
  if (agreed.time !== legacy.time && !twoOf('time') && !(agreed.time === null && twoOf('pending'))) return `is of ${agreed.time}`;
  if (agreed.sources.length < 2) return 'is the word of one';
  return agreed.confirmations > regtest.tip - legacy.height + 1 && !twoOf('deep') && agreed.doubt === null
    ? 'lies too deep'
    : null;
}

describe('one source that knows the transaction, and one that has its block', () => {
  it('are enough, and what the bytes show is what counts', async () => {
    const { agreed, bytes } = await judge(['honest', 'absent', 'html']);
    expect(bytes).toEqual({ payloads: [ROOT], senders: [legacy.sender], network: null });
    expect(agreed).toMatchObject({
      payloads: [ROOT],
      senders: [legacy.sender],
      time: legacy.time,
      sources: ['absent 1', 'honest 1'],
    });
  });

  it('are enough for segwit too, with the value of what it spends', async () => {
    expect((await judge(['honest', 'absent'], segwit)).agreed).toMatchObject({ payloads: [ROOT], senders: [segwit.sender] });
    expect((await judge(['sender', 'absent'], segwit)).agreed?.senders ?? [segwit.sender]).toEqual([segwit.sender]);
  });

  it('are not enough where blocks cost nothing', async () => {
    const { largestTarget: _, ...free } = chain;
    const { agreed, problems } = await judge(['honest', 'absent', 'absent'], legacy, free);
    expect(agreed).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('anchor.quorum');
  });
});

describe('a source that makes a block of its own', () => {
  it('is not believed while the other has another one at that height', async () => {
    // A chain of the attacker's from the same first block on: real work, real branches, and a record that was never sent.
    const forged = new BitcoinRegtest(Date.UTC(2025, 4, 1) / 1_000);
    const made = spend([forged.fund(issuer)], [recordScript(OTHER)]);
    forged.mine([made]);
    const own = await startExplorers([
      { operator: 'Liar', host: 'liar.example.org', chain: forged },
      { operator: 'Honest', host: 'honest.example.org', chain: regtest },
    ]);
    const ask = chainPort({ http: own.http, networks: [{ network: REGTEST, family: 'bitcoin', sources: own.sources }] });
    const txid = made.getId();
    const weighed = await weigh(await ask(REGTEST, txid), { txid, chain, family: bitcoin, now });
    expect(weighed.agreed).toBeNull();
    expect(weighed.problems.map(({ code }) => code)).toContain('anchor.quorum');
    await own.close();
  });
});
