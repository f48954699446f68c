import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../core/model/check-report.ts';
import { VERDICTS } from '../../core/model/verdict.ts';
import { headedByWorst, WORST_FIRST } from '../../core/presented.ts';
import { type TestKey, testKey } from '../support/controllers.ts';
import { answerOn, profileWith, selfSignedBy, signedBy } from '../support/signed-badges.ts';
import { sampleReport } from './present/sample-report.ts';

const VC2 = 'https://www.w3.org/ns/credentials/v2';
const presentation = (...verifiableCredential: readonly unknown[]) => ({
  '@context': [VC2],
  type: ['VerifiablePresentation'],
  verifiableCredential,
});

let key: TestKey;
beforeAll(async () => {
  key = await testKey();
});

describe('the order of verdicts', () => {
  it('has a place for each', () => {
    expect([...WORST_FIRST].sort()).toEqual([...VERDICTS].sort());
  });
  it('puts evidence against a badge before what nobody knows, that before a reservation, and what holds last', () => {
    const place = (verdict: (typeof VERDICTS)[number]) => WORST_FIRST.indexOf(verdict);
    for (const against of ['not-genuine', 'issuer-name-conflict', 'revoked', 'on-hold'] as const) {
      for (const open of ['not-checkable', 'incomplete'] as const) {
        expect(place(against)).toBeLessThan(place(open));
        for (const reserved of ['test-badge', 'issuer-unproven', 'expired', 'not-yet-valid', 'holder-differs'] as const) {
          expect(place(open)).toBeLessThan(place(reserved));
          expect(place(reserved)).toBeLessThan(place('genuine'));
        }
      }
    }
  });
  it('is all that the head of several goes by, whatever the order in which they stand', () => {
    const verdicts = fc.array(fc.constantFrom(...VERDICTS), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(verdicts, (all) => {
        const members = all.map((verdict) => sampleReport(verdict));
        const { verdict, members: listed, several } = headedByWorst(sampleReport('incomplete'), members);
        expect(verdict).toBe(WORST_FIRST.find((each) => all.includes(each)));
        expect(several ?? false).toBe(members.length > 1);
        expect(headedByWorst(sampleReport('incomplete'), [...members].reverse()).verdict).toBe(verdict);
        expect(listed?.map((one) => one.verdict)).toEqual(all);
      }),
    );
  });
});

describe('a presentation', () => {
  it('of one badge has the answer of that badge', async () => {
    const { report } = await answerOn(presentation(await signedBy(key)), profileWith(key));
    expect([report.verdict, report.badge?.name]).toEqual(['genuine', 'Sample Statistics']);
    expect(report.members?.map(({ verdict }) => verdict)).toEqual(['genuine']);
    expect(report.checks).toHaveLength(9);
    expect(report.evidence).toHaveLength(1);
  });
  it('of several is headed by the worst, and lists them as they stand', async () => {
    const altered = { ...(await signedBy(key)), validUntil: '2099-01-01T00:00:00Z' };
    const { report } = await answerOn(presentation(await signedBy(key), altered, await selfSignedBy(key)), profileWith(key));
    expect(report.verdict).toBe('not-genuine');
    expect(report.members?.map(({ verdict }) => verdict)).toEqual(['genuine', 'not-genuine', 'issuer-unproven']);
  });
  it('has an answer for each, however much one of them leads to', async () => {
    // Twenty tokens that endorse each of twenty badges: more than one input may lead to.
    const coded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const issuer = `did:key:${key.multibase}`;
    const said = { '@context': [VC2], type: ['VerifiableCredential'], issuer, credentialSubject: { id: 'urn:uuid:x' } };
    const token = `${coded({ alg: 'EdDSA', typ: 'vc+jwt' })}.${coded(said)}.${'A'.repeat(86)}`;
    const endorsed = (n: number) =>
      signedBy(key, { id: `urn:uuid:${n}`, endorsementJwt: Array.from({ length: 20 }, () => token) });
    const badges = await Promise.all(Array.from({ length: 20 }, (_, n) => endorsed(n)));
    const altered = { ...(await signedBy(key)), validUntil: '2099-01-01T00:00:00Z' };
    const { report } = await answerOn(presentation(...badges, altered), profileWith(key));
    expect(report.members?.map(({ verdict }) => verdict)).toEqual([...badges.map(() => 'genuine'), 'not-genuine']);
    expect(report.verdict).toBe('not-genuine');
  });
  it('that holds nothing is refused', async () => {
    const { report, codes } = await answerOn(presentation(), {});
    expect(report.verdict).toBe('not-checkable');
    expect(codes).toContain('parse.shape');
    expect(report.members).toBeUndefined();
  });
  it('inside a presentation is not followed', async () => {
    const { report } = await answerOn(presentation(presentation(await signedBy(key))), profileWith(key));
    expect(report.verdict).toBe('incomplete');
    expect(report.members).toHaveLength(1);
  });
  it('tells each check once as it ends', async () => {
    const told: CheckReport[] = [];
    const ofMembers: CheckReport[] = [];
    const { report } = await answerOn(presentation(await signedBy(key)), profileWith(key), {
      onCheck: (check, member) => (member === undefined ? told : ofMembers).push(check),
    });
    expect(told.map(({ check }) => check)).toEqual(report.checks.map(({ check }) => check));
    expect(told.filter(({ check }) => check !== 'parse')).toEqual(report.checks.filter(({ check }) => check !== 'parse'));
    expect(ofMembers).toEqual(report.members?.[0]?.checks.filter(({ check }) => check !== 'read'));
  });
  it('proves nothing by a status list that it holds', async () => {
    const list = await signedBy(key, { type: ['VerifiableCredential', 'BitstringStatusListCredential'] });
    const { report } = await answerOn(presentation(list), profileWith(key));
    expect(report.verdict).toBe('not-checkable');
  });
});
