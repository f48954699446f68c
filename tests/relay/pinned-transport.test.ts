import { describe, expect, it } from 'vitest';
import { createHttp, type Hop } from '../../core/index.ts';
import { pinnedTransport } from '../../relay/pinned-transport.ts';

const PUBLIC = '93.184.216.34';
const hop: Hop = {
  url: 'https://badges.example.org/a',
  accept: '*/*',
  maxBytes: 10,
  signal: new AbortController().signal,
  follow: 'identity',
};

/** What is connected to where a name has these addresses, look after look. */
function pinned(looks: readonly (readonly string[])[], answers: readonly number[] = [200]) {
  const connected: (readonly string[])[] = [];
  let look = 0;
  const transport = pinnedTransport(
    async () => looks[look++] ?? [],
    async ({ url }, addresses) => {
      const status = answers[connected.length] ?? 200;
      connected.push(addresses);
      return { url, status, headers: { location: '/b' }, body: new Uint8Array(2) };
    },
  );
  return { transport, connected };
}

describe('pinnedTransport', () => {
  it('connects to the very addresses that it judged', async () => {
    const { transport, connected } = pinned([[PUBLIC, '2a00::1']]);
    expect((await transport(hop)).status).toBe(200);
    expect(connected).toEqual([[PUBLIC, '2a00::1']]);
  });

  it.each([[['10.0.0.5']], [[PUBLIC, '10.0.0.5']], [['2a00::1', '::1']], [['::ffff:93.184.216.34']], [[PUBLIC, 'nonsense']]])(
    'refuses a name with %j, and connects nowhere',
    async (addresses) => {
      const { transport, connected } = pinned([addresses]);
      await expect(transport(hop)).rejects.toMatchObject({ code: 'net.host-forbidden', final: true });
      expect(connected).toEqual([]);
    },
  );

  it('says of a name without addresses, or a resolver that fails, that there is no answer', async () => {
    await expect(pinned([[]]).transport(hop)).rejects.toMatchObject({ code: 'net.unreachable' });
    const fails = pinnedTransport(
      () => Promise.reject(new Error('SERVFAIL')),
      () => Promise.reject(new Error('asked')),
    );
    await expect(fails(hop)).rejects.toMatchObject({ code: 'net.unreachable' });
  });

  it('judges a name anew at each hop: one that turns private is left', async () => {
    const { transport, connected } = pinned([[PUBLIC], ['127.0.0.1']], [302]);
    const http = createHttp({ transport, clock: () => 0, tries: 1 });
    await expect(http({ url: hop.url, purpose: 'image' })).rejects.toMatchObject({ problem: { code: 'net.host-forbidden' } });
    expect(connected).toEqual([[PUBLIC]]);
  });
});
