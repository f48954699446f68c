import { describe, expect, it } from 'vitest';
import { status } from '../../../../core/status/check.ts';
import type { FakeAnswer } from '../../../support/fake-http.ts';
import { ISSUER, NOW, statusWorld, withStatus } from '../../../support/status-lists.ts';

const URL_1 = 'https://badges.example.ac.jp/revocations';
const entry = { id: URL_1, type: '1EdTechRevocationList' };
const listOf = (revokedCredential: unknown, changes: object = {}) => ({
  id: URL_1,
  issuer: ISSUER,
  revokedCredential,
  ...changes,
});

async function problemsFor(answer: FakeAnswer, now = NOW) {
  const { context } = statusWorld({ [URL_1]: answer }, {}, { now });
  return (await status.run(context, withStatus(entry))).problems ?? [];
}
const codesFor = async (list: unknown) => (await problemsFor({ json: list })).map(({ code }) => code);

describe('1EdTechRevocationList', () => {
  it.each([
    ['an empty list', []],
    ['others', [{ id: 'urn:uuid:2', revoked: true }]],
    ['the badge as not withdrawn', [{ id: 'urn:uuid:1', revoked: false }]],
  ])('leaves the badge as it is with %s', async (_, revoked) => {
    expect(await codesFor(listOf(revoked))).toEqual([]);
  });

  it.each([
    ['by its id', [{ id: 'urn:uuid:1', revoked: true }]],
    ['without a flag', [{ id: 'urn:uuid:1' }]],
    ['with another flag', [{ id: 'urn:uuid:1', revoked: 'false' }]],
    ['in one object', { id: 'urn:uuid:1' }],
    ['by a bare id', ['urn:uuid:1']],
    ['with blanks and percent-encoding', [{ id: ' urn%3auuid:1 ' }]],
    [
      'after saying that it is not',
      [
        { id: 'urn:uuid:1', revoked: false },
        { id: 'urn:uuid:1', revoked: true },
      ],
    ],
    ['among entries that cannot be read', [7, { id: 'urn:uuid:1' }]],
  ])('withdraws the badge %s', async (_, revoked) => {
    expect(await codesFor(listOf(revoked))).toEqual(['status.revoked']);
  });

  it('says why', async () => {
    const list = listOf([{ id: 'urn:uuid:1', revocationReason: 'Issued in error.' }]);
    expect(await problemsFor({ json: list })).toEqual([
      {
        code: 'status.revoked',
        detail: { issuer: 'badges.example.ac.jp', host: 'badges.example.ac.jp', reason: 'Issued in error.' },
      },
    ]);
  });

  it.each([
    ['of another id', listOf([], { id: `${URL_1}/2` }), 'status.list-id-mismatch'],
    ['of another issuer', listOf([], { issuer: 'did:web:other.example.net' }), 'status.list-issuer-mismatch'],
    ['of an issuer that cannot be read', listOf([], { issuer: 7 }), 'status.list-issuer-mismatch'],
    ['without a list', { id: URL_1 }, 'status.list-malformed'],
    ['of entries that cannot be read', listOf([7]), 'status.list-malformed'],
    ['that is no object', [], 'status.list-malformed'],
    ['with two lists of one name', null, 'status.list-malformed'],
  ])('says nothing in a document %s', async (_, list, code) => {
    expect(await codesFor(list)).toEqual([code]);
  });

  it('may leave out who keeps it, and name it as an object', async () => {
    expect(await codesFor(listOf([], { issuer: undefined, id: undefined }))).toEqual([]);
    expect(await codesFor(listOf([], { issuer: { id: ISSUER } }))).toEqual([]);
  });

  it('may be long, and not endless', async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `urn:x:${at}` }));
    expect(await codesFor(listOf([...ids(50_000), { id: 'urn:uuid:1' }]))).toEqual(['status.revoked']);
    expect(await codesFor(listOf(Array(1_000_001).fill(1)))).toEqual(['status.list-too-large']);
  });

  it('that cannot be had leaves it unknown', async () => {
    const codes = async (answer: FakeAnswer) => (await problemsFor(answer)).map(({ code }) => code);
    expect(await codes({ status: 503 })).toEqual(['status.unavailable', 'net.http-error']);
    expect(await codes({ status: 404 })).toEqual(['status.unavailable', 'net.not-found']);
  });

  it('that is older than a day and cannot be renewed leaves it unknown', async () => {
    const problems = await problemsFor({ json: listOf([]) }, NOW + 25 * 3_600_000);
    expect(problems).toEqual([{ code: 'status.list-stale', detail: { host: 'badges.example.ac.jp' } }]);
  });

  it('has no place for a badge without an id', async () => {
    const { context } = statusWorld({ [URL_1]: { json: listOf([]) } });
    const found = withStatus(entry);
    if (!found.badge) throw new Error('no badge');
    const { problems = [] } = await status.run(context, { ...found, badge: { ...found.badge, id: null } });
    expect(problems.map(({ code }) => code)).toEqual(['status.index-malformed']);
  });
});
