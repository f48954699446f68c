// What one to three sources say, each honest or lying in its way, with and without bytes: what the anchor check makes of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Authentic } from '../../../core/anchor/families/contract.ts';
import { judgeClaim } from '../../../core/anchor/judge-claim.ts';
import type { ControllerAddress } from '../../../core/model/controller.ts';
import type { ChainAnswer, ChainTransaction } from '../../../core/ports.ts';
import {
  anchorWorld,
  claimOf,
  GOOD,
  ISSUER,
  OTHER_ROOT,
  partyWith,
  ROOT,
  rawOf,
  STRANGER,
  told,
  txidOf,
} from '../../support/anchors.ts';

const EARLY = '2025-03-01T00:00:00Z';
const LATE = '2025-05-15T00:00:00Z';

/** How things are, and what a lie about each would say. */
interface Truth {
  says: Authentic;
  time: string;
  confirmations: number;
  failed: boolean;
  address: Partial<ControllerAddress>;
  /** Whether the record is one. */
  holds: boolean;
}

const FINE: Truth = {
  says: GOOD,
  time: EARLY,
  confirmations: 100,
  failed: false,
  // A lie about the time makes a good record a bad one, and the reverse.
  address: { revoked: '2025-04-15' },
  holds: true,
};
const TRUTHS: Readonly<Record<string, Truth>> = {
  'a record': FINE,
  'a record whose bytes do not show its sender': { ...FINE, says: { ...GOOD, senders: null } },
  'a record of another value': { ...FINE, says: { ...GOOD, payloads: [OTHER_ROOT] }, holds: false },
  "a stranger's record": { ...FINE, says: { ...GOOD, senders: [STRANGER] }, holds: false },
  'a record by an address that was withdrawn': { ...FINE, time: LATE, holds: false },
  'a record that was rolled back': { ...FINE, failed: true, holds: false },
  'a record in no block': { ...FINE, confirmations: 0, time: '', holds: false },
};

/** What a source says in place of the truth. */
const LIES: Readonly<Record<string, (truth: Truth) => Partial<ChainTransaction>>> = {
  payload: ({ says }) => ({ payload: says.payloads[0] === ROOT ? OTHER_ROOT : ROOT }),
  sender: ({ says }) => ({ senders: [says.senders?.[0] === STRANGER ? ISSUER : STRANGER] }),
  time: ({ time }) => ({ blockTime: time === LATE ? EARLY : LATE }),
  confirmations: ({ confirmations }) =>
    confirmations === 0 ? { confirmations: 100, blockTime: EARLY } : { confirmations: 0, blockTime: '' },
  depth: ({ confirmations }) => (confirmations === 0 ? {} : { confirmations: 1_000_000 }),
  success: ({ failed }) => ({ failed: !failed }),
};

/** `bytes`: those of the transaction, those of another one, or none. */
interface Source {
  kind: 'honest' | 'other chain' | 'absent' | 'error' | keyof typeof LIES;
  bytes: 'true' | 'forged' | 'none';
}

const SOURCES: readonly Source[] = [
  { kind: 'honest', bytes: 'true' },
  { kind: 'honest', bytes: 'none' },
  ...Object.keys(LIES).flatMap((kind) => (['true', 'forged', 'none'] as const).map((bytes) => ({ kind, bytes }))),
  ...(['other chain', 'absent', 'error'] as const).map((kind) => ({ kind, bytes: 'none' as const })),
];

function answerOf({ kind, bytes }: Source, truth: Truth, source: string): ChainAnswer {
  const raw = rawOf(truth.says);
  if (kind === 'absent') return { source, transaction: null };
  if (kind === 'error') return { source, error: 'net.timeout' };
  const words = {
    txid: txidOf(raw),
    payload: truth.says.payloads.join(','),
    senders: [...(truth.says.senders ?? [ISSUER])],
    blockTime: truth.time,
    confirmations: truth.confirmations,
    failed: truth.failed,
    ...(kind === 'other chain' && { network: 'eip155:1' }),
    ...LIES[kind]?.(truth),
  };
  // Bytes that say what the liar says hash to another id.
  const forged = rawOf({ ...truth.says, payloads: [words.payload], senders: words.senders });
  return told(source, { ...words, ...(bytes !== 'none' && { raw: bytes === 'true' ? raw : `${forged}20` }) });
}

async function outcomeOf(sources: readonly Source[], truth: Truth) {
  const answers = sources.map((source, index) => answerOf(source, truth, `operator ${index}`));
  const place = { txid: txidOf(rawOf(truth.says)) };
  const claim = claimOf({ party: partyWith([{ address: ISSUER, ...truth.address }]), place });
  const { outcome, records } = await judgeClaim(claim, anchorWorld(answers));
  return { outcome, codes: records.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}

/** One to three of them; in which order is another law. */
const COMBINATIONS: readonly Source[][] = SOURCES.flatMap((one, first) => [
  [one],
  ...SOURCES.slice(first).flatMap((two, second) => [
    [one, two],
    ...SOURCES.slice(first + second).map((three) => [one, two, three]),
  ]),
]);

const liarsOf = (sources: readonly Source[]) => sources.filter(({ kind }) => Object.hasOwn(LIES, kind));
const isHonest = ({ kind }: Source) => kind === 'honest' || kind === 'depth';

/** Whether two of them tell one lie that nothing at hand refutes: then it is as good as the truth (threats.md T52). */
function conspire(sources: readonly Source[], { says }: Truth): boolean {
  const heard = liarsOf(sources).filter(({ bytes }) => bytes !== 'forged');
  const shown = sources.some(({ bytes }) => bytes === 'true');
  return heard.some(({ kind }, index) => {
    const alike = heard.slice(index + 1).some((other) => other.kind === kind);
    const refuted = shown && (kind === 'payload' || (kind === 'sender' && says.senders !== null));
    return alike && !refuted;
  });
}

describe.each(Object.entries(TRUTHS))('%s', (_name, truth) => {
  it('is never taken for what it is not, unless two lie alike and nothing at hand refutes them', async () => {
    const wrong: string[] = [];
    for (const sources of COMBINATIONS) {
      const { outcome, codes } = await outcomeOf(sources, truth);
      const isWrong = outcome === (truth.holds ? 'fail' : 'pass');
      if (isWrong && !conspire(sources, truth)) wrong.push(`${JSON.stringify(sources)}: ${codes}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is seen as what it is by two honest sources, whatever a third one says', async () => {
    for (const sources of COMBINATIONS.filter((some) => some.filter(isHonest).length > 1)) {
      const { outcome, codes } = await outcomeOf(
        sources.map((source) => ({ ...source, bytes: source.bytes === 'forged' ? 'none' : source.bytes })),
        truth,
      );
      if (truth.holds) expect(outcome, `${JSON.stringify(sources)}: ${codes}`).toBe('pass');
      else expect(outcome, `${JSON.stringify(sources)}: ${codes}`).not.toBe('pass');
    }
  });

  it('is not known of one source alone, unless its bytes refute it', async () => {
    for (const source of SOURCES) {
      const { outcome } = await outcomeOf([source], truth);
      expect(['unknown', ...(truth.holds ? [] : ['fail'])]).toContain(outcome);
    }
  });
});

describe.each(Object.entries(TRUTHS).filter(([, { holds }]) => holds))('%s', (_name, truth) => {
  it('is never refuted by words while anybody says that it holds', async () => {
    const some = COMBINATIONS.filter((sources) => sources.some((source) => isHonest(source) && source.bytes !== 'forged'));
    for (const sources of some) {
      const { outcome, codes } = await outcomeOf(sources, truth);
      expect(outcome, `${JSON.stringify(sources)}: ${codes}`).not.toBe('fail');
    }
  });
});

describe('the order of the answers', () => {
  it('changes nothing, in 500 orders of answers of all kinds', async () => {
    const truths = fc.constantFrom(...Object.values(TRUTHS));
    const some = fc.array(fc.tuple(fc.constantFrom(...SOURCES), fc.nat(3)), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(truths, some, fc.infiniteStream(fc.nat()), async (truth, sources, keys) => {
        const answers = sources.map(([source, operator]) => answerOf(source, truth, `operator ${operator}`));
        const order = answers.map((answer) => ({ answer, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const claim = claimOf({ place: { txid: txidOf(rawOf(truth.says)) } });
        const judge = (said: readonly ChainAnswer[]) => judgeClaim(claim, anchorWorld(said));
        expect(await judge(order.map(({ answer }) => answer))).toEqual(await judge(answers));
      }),
      { numRuns: 500 },
    );
  });
});
