import { beforeEach, describe, expect, it } from 'vitest';
import { clearJobs, dropJob, getJob, newJob, openJobs, pruneJobs, putJob } from '../../../extension/store/jobs.ts';

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

  it('are forgotten after an hour, or when nothing could be made of them five times', async () => {
    const [fresh, old, hopeless] = [job(), { ...job(), created: NOW - 3_600_001 }, { ...job(), attempts: 5 }];
    for (const one of [fresh, old, hopeless]) await putJob(one);
    await pruneJobs(NOW);
    expect(await getJob(fresh.id)).not.toBeNull();
    expect(await getJob(old.id)).toBeNull();
    expect(await getJob(hopeless.id)).toBeNull();
  });
});
