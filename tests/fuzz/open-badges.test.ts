import { beforeAll, describe, expect, it } from 'vitest';
import { ALGORITHMS, type Pair, pairOf } from '../support/signed-ob2.ts';
import { EDITIONS, HOLDER, inputOf, judged, type Parts, pairs, partsOf, worldOf } from './open-badges/issue.ts';
import { mutationsOf } from './open-badges/mutate.ts';
import { SPELLINGS } from './open-badges/spell.ts';
import { type Random, randomOf } from './random.ts';

/** Badges of each law; `npm run fuzz` asks for more. */
const RUNS = Number(process.env['TASHIKA_FUZZ'] ?? 150);
const SEED = Number(process.env['TASHIKA_SEED'] ?? 20_260_601);
const TIMEOUT = 60_000 + RUNS * 200;

let signers: Pair[];
let forger: Pair;
beforeAll(async () => {
  signers = await pairs(ALGORITHMS);
  forger = await pairOf('ES256');
});

/** A badge of some edition, hosted or signed. */
function anyBadge(random: Random): Parts {
  return structuredCloneOf(partsOf(random.pick(EDITIONS), random.below(2) === 0 ? null : random.pick(signers)));
}

/** A key is no data. */
function structuredCloneOf({ pair, ...documents }: Parts): Parts {
  return { ...structuredClone(documents), pair };
}

/** Several spellings at once, each upon the one before. */
function spelled(parts: Parts, random: Random): { parts: Parts; how: string } {
  const chosen = random.shuffled(Object.keys(SPELLINGS)).slice(0, 1 + random.below(4));
  const other = structuredCloneOf(parts);
  for (const name of chosen) SPELLINGS[name]?.(other, random);
  return { parts: other, how: chosen.join(', ') };
}

const facts = ({ verdict, badge }: Awaited<ReturnType<typeof judged>>) => ({
  ...{ verdict, name: badge?.name, issuer: badge?.issuer.name, host: badge?.issuer.host },
  day: badge?.issuedOn === undefined ? null : Date.parse(badge.issuedOn ?? ''),
});

describe('badges of Open Badges 0.5 to 2.0 in all their spellings', () => {
  it('are confirmed as they are', async () => {
    for (const edition of EDITIONS) {
      for (const pair of [null, ...(edition === '0.5' ? [] : signers)]) {
        const parts = partsOf(edition, pair);
        const report = await judged(await inputOf(parts), worldOf(parts));
        expect([edition, pair?.alg, report.verdict, JSON.stringify(report.checks)]).toEqual([
          edition,
          pair?.alg,
          'confirmed',
          expect.any(String),
        ]);
      }
    }
  });

  it('mean the same however they are written', { timeout: TIMEOUT }, async () => {
    const random = randomOf(SEED);
    for (let run = 0; run < RUNS; run++) {
      const plain = anyBadge(random);
      const { parts, how } = spelled(plain, random);
      const expected = facts(await judged(await inputOf(plain), worldOf(plain)));
      const report = await judged(await inputOf(parts), worldOf(parts));
      expect(
        facts(report),
        `run ${run}, ${parts.edition} ${parts.pair?.alg}, ${how}: ${JSON.stringify([parts, report.checks])}`,
      ).toEqual(expected);
      expect(JSON.stringify(report)).not.toContain(HOLDER);
    }
  });

  it('do not differ from their own record where a copy is written otherwise', { timeout: TIMEOUT }, async () => {
    const random = randomOf(SEED + 1);
    for (let run = 0; run < RUNS; run++) {
      const plain = partsOf(random.pick(EDITIONS.filter((edition) => edition !== '0.5')), null);
      // Whom it was issued to is compared as it is written: a hash and its address are not told to be one.
      const { 'the recipient otherwise': _, ...ways } = SPELLINGS;
      const [name = '', spell] = random.pick(Object.entries(ways));
      const copy = structuredCloneOf(plain);
      spell?.(copy, random);
      const report = await judged({ text: JSON.stringify(copy.assertion) }, worldOf(plain));
      const codes = report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));
      expect(
        [report.verdict, codes.includes('proof.hosted-differs')],
        `run ${run}, ${name}: ${JSON.stringify(copy.assertion)}`,
      ).toEqual(['confirmed', false]);
    }
  });

  it('are never confirmed once a fact of theirs is another', { timeout: TIMEOUT }, async () => {
    const random = randomOf(SEED + 2);
    const seen = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      const parts = anyBadge(random);
      const [name, mutate] = random.pick(mutationsOf(parts));
      const { input, world } = await mutate(parts, random, forger);
      const { verdict, checks } = await judged(input, world);
      seen.add(verdict);
      expect(
        verdict,
        `run ${run}, ${parts.edition} ${parts.pair?.alg}, ${name}: ${JSON.stringify([input, world, checks])}`,
      ).not.toBe('confirmed');
      expect(JSON.stringify(checks)).not.toContain('internal-error');
    }
    // They end in many ways: a law that all fail alike would hold of a verifier that refuses everything.
    expect(seen.size).toBeGreaterThan(4);
  });
});
