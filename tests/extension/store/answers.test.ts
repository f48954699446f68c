// Node has no IndexedDB, so this is also what a browser does that gives none: the records live in memory.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report, StoredAnswer } from '../../../core/index.ts';
import { answerStore, answersFor, clearAnswers, pruneAnswers } from '../../../extension/store/answers.ts';
import { database } from '../../../extension/store/database.ts';

const URL_A = 'https://badges.example.org/a/1';
const AT = Date.parse('2026-11-21T08:00:00.000Z');
const DAY_MS = 24 * 3_600_000;

const stored = (url: string, changes: Partial<StoredAnswer> = {}): StoredAnswer => ({
  key: `badge ${url}`,
  until: AT + 60_000,
  unanswered: 0,
  response: { url, status: 200, headers: {}, body: new Uint8Array([1, 2]), receivedAt: AT, notes: [] },
  ...changes,
});
const reportOn = (...urls: string[]) =>
  ({ evidence: urls.map((url) => ({ url, status: 200, sha256: '', time: '2026-11-21T08:00:00.000Z' })) }) as unknown as Report;

beforeEach(clearAnswers);

describe('kept answers', () => {
  it('are given back as they were', async () => {
    await answerStore.put(stored(URL_A));
    expect(await answerStore.get(`badge ${URL_A}`)).toEqual(stored(URL_A));
    await answerStore.drop(`badge ${URL_A}`);
    expect(await answerStore.get(`badge ${URL_A}`)).toBeUndefined();
  });

  it('are as good as absent where another version wrote them, or a disk spoilt them', async () => {
    const db = await database();
    await db.put('answers', { key: 'badge x', until: AT, unanswered: 0, response: { status: 200 } } as unknown as StoredAnswer);
    expect(await answerStore.get('badge x')).toBeUndefined();
  });

  it('stay as evidence for a day, and go then', async () => {
    await answerStore.put(stored(URL_A, { until: AT }));
    await pruneAnswers(AT + DAY_MS);
    expect(await answerStore.get(`badge ${URL_A}`)).toBeDefined();
    await pruneAnswers(AT + DAY_MS + 1);
    expect(await answerStore.get(`badge ${URL_A}`)).toBeUndefined();
  });

  it('are bounded: the oldest go first', async () => {
    const large = (number: number) =>
      stored(`https://badges.example.org/${number}`, {
        until: AT + number,
        response: { ...stored(URL_A).response!, body: new Uint8Array(5 * 1_048_576) },
      });
    for (let number = 0; number < 8; number++) await answerStore.put(large(number));
    await pruneAnswers(AT);
    const left = await (await database()).getAll('answers');
    expect(left.map(({ until }) => until - AT).sort()).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

describe('the answers that a report rests on', () => {
  it('come with their bodies, in the order of the report', async () => {
    await answerStore.put(stored('https://badges.example.org/b'));
    await answerStore.put(stored(URL_A));
    const found = await answersFor(reportOn(URL_A, 'https://badges.example.org/b'));
    expect(found.map(({ url }) => url)).toEqual([URL_A, 'https://badges.example.org/b']);
    expect(found[0]?.body).toEqual(new Uint8Array([1, 2]));
  });

  it('name the redirect that led to them, so that a replay finds its way', async () => {
    const moved = 'https://www.badges.example.org/a/1';
    await answerStore.put(stored(URL_A, { response: { ...stored(URL_A).response!, url: moved } }));
    expect(await answersFor(reportOn(moved))).toMatchObject([
      { url: URL_A, status: 302, headers: { location: moved } },
      { url: moved, status: 200 },
    ]);
  });

  it('tell apart what was sent to one address', async () => {
    const node = 'https://node.example.org/rpc';
    for (const post of ['{"id":1}', '{"id":2}']) {
      const body = new TextEncoder().encode(post);
      await answerStore.put(stored(node, { key: `chain ${node} ${post}`, response: { ...stored(node).response!, body } }));
    }
    const one = { url: node, status: 200, sha256: '', time: '2026-11-21T08:00:00.000Z' };
    const report = { evidence: ['{"id":2}', '{"id":1}'].map((post) => ({ ...one, post })) } as unknown as Report;
    expect((await answersFor(report)).map(({ method, post, body }) => [method, post, new TextDecoder().decode(body)])).toEqual([
      ['POST', '{"id":2}', '{"id":2}'],
      ['POST', '{"id":1}', '{"id":1}'],
    ]);
  });

  it('leave out what came at another time: it is not what was judged', async () => {
    await answerStore.put(stored(URL_A, { response: { ...stored(URL_A).response!, receivedAt: AT + 1 } }));
    expect(await answersFor(reportOn(URL_A))).toEqual([]);
  });
});
