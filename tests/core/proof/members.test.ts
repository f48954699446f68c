import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/model/json.ts';
import { badgeOfCredential, readCredential } from '../../../core/parse/credential.ts';
import { membersOf } from '../../../core/proof/members.ts';
import { type TestKey, testKey } from '../../support/controllers.ts';
import { fakeContext } from '../../support/fake-context.ts';
import { problemOfLater } from '../../support/problem-of.ts';
import { answerOn, profileWith, selfSignedBy, signedBy } from '../../support/signed-badges.ts';
import { credentialDocument } from '../../support/signed-credentials.ts';
import { signedBy as compactBy, pairOf } from '../../support/signed-ob2.ts';

let key: TestKey;
let stranger: TestKey;
beforeAll(async () => {
  [key, stranger] = [await testKey(), await testKey()];
});

const record = (...members: readonly unknown[]) => ({
  type: ['VerifiableCredential', 'ClrCredential'],
  name: 'Sample transcript',
  credentialSubject: { id: 'did:example:hanako', type: ['ClrSubject'], verifiableCredential: members },
});

async function recordOf(...members: readonly unknown[]) {
  return answerOn(await signedBy(key, record(...members)), profileWith(key));
}

describe('a record of several badges', () => {
  it('is genuine with genuine members, each of which has an answer of its own', async () => {
    const { report } = await recordOf(await signedBy(key), await signedBy(key, { id: 'urn:uuid:2' }));
    expect([report.verdict, report.badge?.name]).toEqual(['genuine', 'Sample transcript']);
    expect(report.members?.map(({ verdict, badge }) => [verdict, badge?.name])).toEqual([
      ['genuine', 'Sample Statistics'],
      ['genuine', 'Sample Statistics'],
    ]);
    expect(report.members?.[0]?.checks).toHaveLength(9);
    expect(report.members?.[0]?.checks.map(({ outcome }) => outcome)).not.toContain('skipped');
  });
  it('is not genuine with a member that is not', async () => {
    const altered = { ...(await signedBy(key)), validUntil: '2099-01-01T00:00:00Z' };
    const { report, codes } = await recordOf(await signedBy(key), altered);
    expect(report.verdict).toBe('not-genuine');
    expect(codes).toContain('proof.nested-invalid');
    expect(report.badge).toBeNull();
  });
  it.each<[string, string, () => Promise<object>]>([
    ['has ended', 'expired', () => signedBy(key, { validUntil: '2026-02-01T00:00:00Z' })],
    ['is of nobody known', 'issuer-unproven', () => selfSignedBy(stranger)],
    ['is not signed', 'not-checkable', async () => credentialDocument()],
    ['cannot be asked about', 'incomplete', () => signedBy(key, { issuer: 'https://elsewhere.example.org/issuer' })],
    ['is no badge', 'not-checkable', async () => ({ hello: 'x' })],
  ])('is no worse for a member that %s', async (_what, verdict, member) => {
    const { report, codes } = await recordOf(await member());
    expect(report.verdict).toBe('genuine');
    expect(report.members?.map((one) => one.verdict)).toEqual([verdict]);
    expect(codes).not.toContain('proof.nested-invalid');
  });
  it('holds tokens in their envelopes, which name the contexts that they are envelopes by', async () => {
    const pair = await pairOf('ES256');
    const id = `did:jwk:${Buffer.from(JSON.stringify(pair.jwk)).toString('base64url')}`;
    const token = await compactBy(pair, credentialDocument({ issuer: id }), { kid: `${id}#0`, typ: 'vc+jwt' });
    const enveloped = (text: string) => ({
      ...{ '@context': 'https://www.w3.org/ns/credentials/v2', type: 'EnvelopedVerifiableCredential' },
      id: `data:application/vc+jwt,${text}`,
    });
    const { report } = await recordOf(enveloped(token), await signedBy(key));
    expect([report.verdict, report.members?.map(({ verdict }) => verdict)]).toEqual(['genuine', ['issuer-unproven', 'genuine']]);
    const altered = await recordOf(enveloped(`${token.slice(0, -8)}AAAAAAAA`));
    expect([altered.report.verdict, altered.codes.includes('proof.nested-invalid')]).toEqual(['not-genuine', true]);
  });
  it('holds records of its own, as deep as we go', async () => {
    let inner: unknown = await signedBy(key);
    for (let depth = 0; depth < 5; depth += 1) inner = await signedBy(key, record(inner));
    const { report } = await answerOn(inner as object, profileWith(key));
    // The deepest was not looked at; that is no evidence against any that holds it.
    expect(report.verdict).toBe('genuine');
    let deepest = report;
    while (deepest.members?.[0]) deepest = deepest.members[0];
    expect(deepest.verdict).toBe('incomplete');
  });
  it('with more members than we verify is incomplete, and none of them is said to be fine', async () => {
    const { report, codes } = await recordOf(...Array.from({ length: 101 }, () => ({ type: ['VerifiableCredential'] })));
    expect(report.verdict).toBe('incomplete');
    expect(codes).toContain('parse.version-unsupported');
    expect(report.members).toBeUndefined();
  });
});

describe('what counts as a member', () => {
  const asked = async (shown: object, signed: object) => {
    const seen: unknown[] = [];
    const another = async (carried: unknown) => {
      seen.push(carried);
      return { report: { verdict: 'genuine' }, findings: {} } as never;
    };
    const document = credentialDocument(shown) as JsonObject;
    const held = {
      badge: badgeOfCredential(document, null),
      credential: readCredential(document, null),
      signed: credentialDocument(signed) as JsonObject,
    };
    const { members } = await membersOf(fakeContext({ another }), held);
    return { seen, members };
  };
  it('is what the signature of the record covers, by its id', async () => {
    const shown = record({ id: 'urn:a', name: 'x' }, { id: 'urn:b', name: 'y' }, { name: 'z' });
    const { seen } = await asked(shown, record({ id: 'urn:b', name: 'y' }));
    expect(seen).toEqual([{ kind: 'document', document: { id: 'urn:b', name: 'y' } }]);
  });
  it('may be a token, and nothing else that is text', async () => {
    const entries = ['eyJhbGciOiJub25lIn0.e30.', 'https://example.org/credential'];
    const { seen } = await asked(record(...entries), record(...entries));
    expect(seen).toEqual([{ kind: 'jws', token: entries[0] }]);
  });
  it('is only in a record', async () => {
    const { seen, members } = await asked(
      { ...record({ id: 'urn:a' }), type: ['VerifiableCredential'] },
      record({ id: 'urn:a' }),
    );
    expect([seen, members]).toEqual([[], []]);
  });
  it('is also one in a list of its own: lists in lists are one list to JSON-LD', async () => {
    const member = { id: 'urn:a', name: 'x' };
    const { seen } = await asked(record([[member]]), record(member));
    expect(seen).toEqual([{ kind: 'document', document: member }]);
  });
  it.each<[string, readonly object[]]>([
    ['a member is nowhere', []],
    [
      'a nameless member is nowhere',
      [
        { id: 'urn:a', name: 'x', proof: {} },
        { id: '_:b', name: 'z' },
      ],
    ],
    [
      'the proof of a member stands at another mention of its id',
      [{ id: 'urn:a', name: 'x' }, { id: 'urn:a', proof: {} }, { name: 'z' }],
    ],
  ])('is in the document in one piece, or the record is refused: %s', async (_what, shown) => {
    const signed = record({ id: 'urn:a', name: 'x', proof: {} }, { name: 'z' });
    const problem = await problemOfLater(() => asked(record(...shown), signed));
    expect([problem?.code, problem?.detail]).toEqual(['parse.shape', { field: 'verifiableCredential' }]);
  });
});
