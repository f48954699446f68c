import { describe, expect, it } from 'vitest';
import { sessionHttp } from '../../../core/adapters/session-http.ts';
import { fakeHttp } from '../../support/fake-http.ts';

const URL_A = 'https://example.org/a';

describe('the network as one verification sees it', () => {
  it('is asked for an address once, whatever it is asked for as, and gives all the same answer', async () => {
    const { http, asked } = fakeHttp({ [URL_A]: { text: 'x' } });
    const session = sessionHttp(http);
    const [first, second] = await Promise.all([
      session.http({ url: URL_A, purpose: 'entry' }),
      session.http({ url: URL_A, purpose: 'badge' }),
    ]);
    expect(asked).toEqual([URL_A]);
    expect(second).toBe(first);
    expect(session.answers()).toHaveLength(1);
  });
  it('is asked once more, afresh, by whoever cannot use a kept answer', async () => {
    const { http, requests } = fakeHttp({ [URL_A]: { text: 'x' } });
    const session = sessionHttp(http);
    for (const fresh of [false, true, true]) await session.http({ url: URL_A, purpose: 'status', fresh });
    expect(requests.map(({ fresh = false }) => fresh)).toEqual([false, true]);
  });
  it('remembers a failure too, and counts it as no answer', async () => {
    const { http, asked } = fakeHttp({});
    const session = sessionHttp(http);
    for (const purpose of ['entry', 'badge'] as const) {
      await expect(session.http({ url: URL_A, purpose })).rejects.toMatchObject({ problem: { code: 'net.unreachable' } });
    }
    expect(asked).toHaveLength(1);
    expect(session.answers()).toEqual([]);
  });
  it('is asked once for each thing that is sent to an address, and remembers what that was', async () => {
    const { http, requests } = fakeHttp({ [URL_A]: { text: 'x' } });
    const session = sessionHttp(http);
    for (const post of ['1', '2', '1']) await session.http({ url: URL_A, purpose: 'chain', post });
    await session.http({ url: URL_A, purpose: 'chain' });
    expect(requests.map(({ post }) => post)).toEqual(['1', '2', undefined]);
    expect(session.answers().map(({ post }) => post)).toEqual(['1', '2', undefined]);
  });
  it('hands the caller’s signal on', async () => {
    const { http, requests } = fakeHttp({ [URL_A]: {} });
    const stop = new AbortController();
    await sessionHttp(http, stop.signal).http({ url: URL_A, purpose: 'badge' });
    stop.abort();
    expect(requests[0]?.signal?.aborted).toBe(true);
  });
});
