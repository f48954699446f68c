import { beforeEach, describe, expect, it } from 'vitest';
import { readLink, verify } from '../../../core/index.ts';
import { clearJobs, dropJob, getJob, newJob, openJobs, pruneJobs, putJob } from '../../../extension/store/jobs.ts';

const CLAIM = 'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48';
const NOW = 1_800_000_000_000;
const job = () => newJob({ url: 'https://badges.example.org/a/1' }, 'address', NOW);

beforeEach(clearJobs);

describe('jobs', () => {
  it('are found by their id until they are dropped', async () => {
    const one = job();
    await putJob(one);
    expect(await getJob(one.id)).toEqual(one);
    await dropJob(one.id);
    expect(await getJob(one.id)).toBeNull();
  });

  it('are open until they have an answer', async () => {
    const [begun, ended] = [job(), job()];
    await putJob(begun);
    await putJob({ ...ended, step: 'done' });
    expect((await openJobs()).map(({ id }) => id)).toEqual([begun.id]);
  });

  it('keep the bytes of a file as they are', async () => {
    const one = newJob({ bytes: new Uint8Array([0x89, 0x50]) }, 'file', NOW);
    await putJob(one);
    expect((await getJob(one.id))?.input).toEqual({ bytes: new Uint8Array([0x89, 0x50]) });
  });

  it('hold nothing of a link for receiving a badge, wrapped or not, but that it is one', () => {
    const wrapped = `https://jpn01.safelinks.protection.outlook.com/?url=${encodeURIComponent(CLAIM)}&data=05%7C02%7Cme%40example.com`;
    for (const url of [CLAIM, wrapped, `${CLAIM}?x=1`]) {
      const { input } = newJob({ url }, 'address', NOW);
      expect(JSON.stringify(input)).not.toMatch(/19ce|example\.com/);
      expect(readLink((input as { url: string }).url)).toMatchObject({ kind: 'claim', platform: { id: 'lecos' } });
    }
  });

  it('hold an address out of its wrapper, without the reader’s', () => {
    const url =
      'https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbadges.example.org%2Fa%2F1&data=05%7Cme%40example.com';
    expect(newJob({ url }, 'menu', NOW).input).toEqual({ url: 'https://badges.example.org/a/1' });
    const seen = newJob({ url, seenIn: 'pdf' }, 'file', NOW).input;
    expect(seen).toEqual({ url: 'https://badges.example.org/a/1', seenIn: 'pdf' });
  });

  it.each([
    ['a wrapper that cannot be read', { url: 'https://jpn01.safelinks.protection.outlook.com/x?data=05%7Cme%40example.com' }],
    ['a password', { url: 'https://me:example.com@badges.example.org/a/1' }],
    ['words around a link for receiving a badge', { text: `Please follow ${CLAIM} or\nhttps://urldefense.com/v3/example.com` }],
  ])('hold nothing of %s, and come to the same', async (_name, input) => {
    const { input: kept } = newJob(input, 'text', NOW);
    expect(JSON.stringify(kept)).not.toMatch(/19ce|example\.com/);
    const never = () => Promise.reject(new Error('nobody is asked'));
    const [before, after] = await Promise.all([input, kept].map((one) => verify(one, { ports: { http: never } })));
    expect(after?.checks).toEqual(before?.checks);
  });

  it('hold a document as it is', () => {
    const text = JSON.stringify({ url: CLAIM });
    expect(newJob({ text }, 'text', NOW).input).toEqual({ text });
  });

  it('are forgotten after an hour, or when nothing could be made of them five times', async () => {
    const [fresh, old, hopeless] = [job(), { ...job(), created: NOW - 3_600_001 }, { ...job(), attempts: 5 }];
    for (const one of [fresh, old, hopeless]) await putJob(one);
    await pruneJobs(NOW);
    expect(await getJob(fresh.id)).not.toBeNull();
    expect(await getJob(old.id)).toBeNull();
    expect(await getJob(hopeless.id)).toBeNull();
  });
});
