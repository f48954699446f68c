import { describe, expect, it } from 'vitest';
import { createHttp } from '../../../core/adapters/fetch-http.ts';
import { type RecordedAnswer, recordedTransport, recordingTransport } from '../../../core/adapters/recorded-transport.ts';
import { type Hop, type Transport, TransportFailure } from '../../../core/adapters/transport.ts';
import { BadgeProblem } from '../../../core/model/problem.ts';
import type { HttpPurpose, Ports } from '../../../core/ports.ts';

const HOST = 'https://badges.example.org';
const bytes = (text: string) => new TextEncoder().encode(text);

function hopTo(url: string, changes: Partial<Hop> = {}): Hop {
  return { url, accept: '*/*', maxBytes: 1_000, signal: new AbortController().signal, follow: 'identity', ...changes };
}

const ok = (url: string, text = '{}'): RecordedAnswer => ({ method: 'GET', url, status: 200, body: bytes(text) });

describe('recordedTransport', () => {
  it('compares addresses as parsed, without fragment', async () => {
    const transport = recordedTransport([ok('HTTPS://Badges.example.org:443/x/../a#b')]);
    expect(await transport(hopTo(`${HOST}/a`))).toMatchObject({ status: 200, url: `${HOST}/a` });
    await expect(transport(hopTo(`${HOST}/a?`))).rejects.toMatchObject({ code: 'net.unreachable' });
    await expect(transport(hopTo('http://badges.example.org/a'))).rejects.toMatchObject({ code: 'net.unreachable' });
  });

  it('tells apart what was sent to one address', async () => {
    const sent = (post: string, text: string): RecordedAnswer => ({ ...ok(`${HOST}/rpc`, text), method: 'POST', post });
    const transport = recordedTransport([sent('{"id":1}', '1'), sent('{"id":2}', '2'), ok(`${HOST}/rpc`, '0')]);
    const bodies = [];
    for (const post of ['{"id":1}', '{"id":2}', undefined]) bodies.push((await transport(hopTo(`${HOST}/rpc`, { post }))).body);
    expect(bodies).toEqual(['1', '2', '0'].map(bytes));
    await expect(transport(hopTo(`${HOST}/rpc`, { post: '{}' }))).rejects.toMatchObject({ code: 'net.unreachable' });
  });

  it('does not answer what was not recorded, and repeats failures', async () => {
    const transport = recordedTransport([{ method: 'GET', url: `${HOST}/a`, status: 0, error: 'net.timeout' }]);
    await expect(transport(hopTo(`${HOST}/a`))).rejects.toMatchObject({ code: 'net.timeout' });
    await expect(transport(hopTo(`${HOST}/b`))).rejects.toMatchObject({ code: 'net.unreachable' });
  });

  it('keeps to the limit of bytes, gives lower-case headers and the time of arrival', async () => {
    const entry = {
      ...ok(`${HOST}/a`, 'x'.repeat(1_001)),
      headers: { 'Content-Type': 'text/plain' },
      time: '2026-03-01T12:00:00Z',
    };
    const transport = recordedTransport([entry]);
    await expect(transport(hopTo(`${HOST}/a`))).rejects.toMatchObject({ code: 'net.too-large' });
    expect(await transport(hopTo(`${HOST}/a`, { maxBytes: 1_001 }))).toMatchObject({
      headers: { 'content-type': 'text/plain' },
      receivedAt: Date.parse('2026-03-01T12:00:00Z'),
    });
  });

  it('gives an answer without body as an empty one', async () => {
    const transport = recordedTransport([{ method: 'GET', url: `${HOST}/a`, status: 503 }]);
    expect(await transport(hopTo(`${HOST}/a`))).toMatchObject({ status: 503, body: new Uint8Array() });
  });
});

/** Everything that a caller can tell of one request. */
async function outcome(http: Ports['http'], url: string, purpose: HttpPurpose): Promise<unknown> {
  try {
    return await http({ url, purpose });
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return error.all;
  }
}

describe('recordingTransport', () => {
  it('records what was sent, with answers and failures alike', async () => {
    const recorded: RecordedAnswer[] = [];
    const world: Transport = async ({ url, post }) => {
      if (post === '{"id":2}') throw new TransportFailure('net.timeout');
      return { url, status: 200, headers: {}, body: bytes('1') };
    };
    const transport = recordingTransport(
      world,
      (answer) => recorded.push(answer),
      () => 0,
    );
    await transport(hopTo(`${HOST}/rpc`, { post: '{"id":1}' }));
    await expect(transport(hopTo(`${HOST}/rpc`, { post: '{"id":2}' }))).rejects.toThrow();
    expect(recorded).toMatchObject([
      { method: 'POST', post: '{"id":1}', status: 200 },
      { method: 'POST', post: '{"id":2}', status: 0, error: 'net.timeout' },
    ]);
  });

  it('records what replays to the very same outcomes: answers, redirects, retries, failures, times', async () => {
    let now = Date.parse('2026-03-01T12:00:00.000Z');
    const asked = new Map<string, number>();
    const world: Transport = async ({ url, maxBytes, signal }) => {
      now += 1_234;
      const { pathname } = new URL(url);
      const nth = (asked.get(pathname) ?? 0) + 1;
      asked.set(pathname, nth);
      const whole = { url, status: 200, headers: { etag: `"${nth}"` }, body: bytes(pathname) };
      if (pathname === '/hiccup' && nth < 3) return { ...whole, status: 503 };
      if (pathname === '/cut' && nth === 1) throw new TransportFailure('net.unreachable');
      if (pathname === '/gone') return { ...whole, status: 410 };
      if (pathname === '/busy') return { ...whole, status: 429, headers: { 'retry-after': '60' } };
      if (pathname === '/moved') return { ...whole, status: 302, headers: { location: '/here' } };
      if (pathname === '/followed') return { ...whole, url: `${HOST}/there` };
      if (pathname === '/large') throw new TransportFailure('net.too-large', { final: true });
      if (pathname === '/down') throw new TransportFailure('net.unreachable');
      if (pathname === '/silent')
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      if (pathname === '/deaf') return new Promise(() => {});
      return { ...whole, body: whole.body.subarray(0, maxBytes) };
    };
    const record: RecordedAnswer[] = [];
    const clock = () => now;
    const transport = recordingTransport(world, (answer) => record.push(answer), clock);
    const live = createHttp({ transport, clock, sleep: async () => {}, budget: { headersMs: 20, tryMs: 20 } });
    const paths = ['plain', 'hiccup', 'cut', 'gone', 'busy', 'moved', 'followed', 'large', 'down', 'silent', 'deaf'];
    const before: unknown[] = [];
    for (const path of paths) before.push(await outcome(live, `${HOST}/${path}`, 'badge'));

    const replayed = createHttp({ transport: recordedTransport(record), clock: () => 0, tries: 1 });
    const after: unknown[] = [];
    for (const path of paths) after.push(await outcome(replayed, `${HOST}/${path}`, 'badge'));
    expect(after).toEqual(before);
    expect(before[1]).toMatchObject({ status: 200, headers: { etag: '"3"' } });
    expect(before[9]).toEqual([{ code: 'net.timeout', detail: { host: 'badges.example.org' } }]);
  });

  it('lets a fault of the program pass without a record', async () => {
    const record: RecordedAnswer[] = [];
    const broken = recordingTransport(
      async () => {
        throw new RangeError('a bug');
      },
      (answer) => record.push(answer),
    );
    await expect(broken(hopTo(`${HOST}/a`))).rejects.toThrow(RangeError);
    expect(record).toEqual([]);
  });
});
