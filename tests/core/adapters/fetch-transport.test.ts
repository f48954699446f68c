import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FetchTransportOptions, fetchTransport } from '../../../core/adapters/fetch-transport.ts';
import type { Hop } from '../../../core/adapters/transport.ts';
import { makeCertificate } from '../../support/certificate.ts';
import { answer, startHostServer } from '../../support/host-server.ts';

// The transport judges no address, so plain http on loopback will do here.
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function serve(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`, seen };
}

function hopTo(url: string, changes: Partial<Hop> = {}): Hop {
  return {
    url,
    accept: 'application/json',
    maxBytes: 1_000,
    signal: new AbortController().signal,
    follow: 'identity',
    ...changes,
  };
}

/** A transport over invented answers, as a browser would give them, and what was asked. */
function invented(answers: (() => Response | Promise<Response>)[], options: FetchTransportOptions = {}) {
  const asked: RequestInit[] = [];
  const fetch = async (_url: string, init: RequestInit) => {
    asked.push(init);
    const next = answers[asked.length - 1];
    if (!next) throw new Error('asked too often');
    return next();
  };
  return { asked, transport: fetchTransport({ ...options, fetch }) };
}

function refused(): Response {
  throw new TypeError('Failed to fetch');
}

/** `Response` in Node can be given no type or url. */
function browserResponse(fields: { type?: ResponseType; url?: string; status?: number }, body: string | null = null): Response {
  const response = new Response(body);
  for (const [name, value] of Object.entries(fields)) Object.defineProperty(response, name, { value });
  return response;
}

describe('fetchTransport over real sockets', () => {
  it('gives status, lower-case headers without cookies, and decoded bytes', async () => {
    const { url } = await serve((_request, response) => {
      response
        .writeHead(404, { 'X-Some-Header': 'Value', 'Set-Cookie': 'a=b', 'Content-Encoding': 'gzip' })
        .end(gzipSync('{"a":1}'));
    });
    let headersSeen = 0;
    const hop = hopTo(url, { onHeaders: () => headersSeen++ });
    const { status, headers, body, url: answered } = await fetchTransport()(hop);
    expect({ status, answered, text: new TextDecoder().decode(body), headersSeen }).toEqual({
      status: 404,
      answered: url,
      text: '{"a":1}',
      headersSeen: 1,
    });
    expect(headers).toMatchObject({ 'x-some-header': 'Value' });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('sends nothing that tells who looks: no cookie, no referrer, no header of ours but Accept', async () => {
    const { url, seen } = await serve((_request, response) => response.setHeader('set-cookie', 'visitor=1').end('{}'));
    const transport = fetchTransport();
    await transport(hopTo(url));
    await transport(hopTo(url));
    const names = Object.keys(seen[1]?.headers ?? {}).sort();
    // What Node's fetch adds by itself is the same for everybody.
    const own = [
      'accept-encoding',
      'accept-language',
      'cache-control',
      'connection',
      'host',
      'pragma',
      'sec-fetch-mode',
      'user-agent',
    ];
    expect(names.filter((name) => !own.includes(name))).toEqual(['accept']);
    expect(seen.map(({ method, headers }) => [method, headers.accept])).toEqual([
      ['GET', 'application/json'],
      ['GET', 'application/json'],
    ]);
  });

  it('sends JSON where there is some, and nothing of ours beside it', async () => {
    let body = '';
    const { url, seen } = await serve((request, response) => {
      request.on('data', (part) => (body += part)).on('end', () => response.end('{}'));
    });
    await fetchTransport()({ ...hopTo(url), post: '{"id":1}' });
    expect([seen[0]?.method, seen[0]?.headers['content-type'], body]).toEqual(['POST', 'application/json', '{"id":1}']);
    expect(Object.keys(seen[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie', 'referer', 'origin']));
  });

  it('shows a redirect instead of following it', async () => {
    const { url, seen } = await serve((_request, response) => response.writeHead(302, { location: '/b' }).end());
    expect(await fetchTransport()(hopTo(url))).toMatchObject({ url, status: 302, headers: { location: '/b' } });
    expect(seen).toHaveLength(1);
  });

  it('counts decoded bytes and ends the transfer at the limit', async () => {
    let closed = false;
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.once('close', () => {
        closed = true;
      });
      response.write(gzipSync(new Uint8Array(1_000_000)));
    });
    await expect(fetchTransport()(hopTo(url))).rejects.toMatchObject({ code: 'net.too-large', final: true });
    await vi.waitFor(() => expect(closed).toBe(true), { timeout: 15_000 });
  });

  it('does not wait for a body that is announced as too large', async () => {
    const { url } = await serve((_request, response) => response.writeHead(200, { 'content-length': 4_294_967_296 }).write('{'));
    await expect(fetchTransport()(hopTo(url))).rejects.toMatchObject({ code: 'net.too-large' });
  });

  it('calls a connection that breaks before or during the answer no answer, which may be tried again', async () => {
    const before = await serve((request) => request.socket.destroy());
    await expect(fetchTransport()(hopTo(before.url))).rejects.toMatchObject({ code: 'net.unreachable', final: false });
    const during = await serve((request, response) => {
      response.writeHead(200, { 'content-length': 500 });
      response.write('{', () => request.socket.destroy());
    });
    await expect(fetchTransport()(hopTo(during.url))).rejects.toMatchObject({ code: 'net.unreachable', final: false });
  });

  it('calls a broken content coding unreadable, which is the same again next time', async () => {
    const { url } = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'));
    await expect(fetchTransport()(hopTo(url))).rejects.toMatchObject({ code: 'net.bad-body', final: true });
  });

  it('does not trust a certificate of an unknown authority, and does not ask again', async () => {
    const server = await startHostServer(makeCertificate([]), { localhost: answer({}) });
    closing.push(server.close);
    await expect(fetchTransport()(hopTo(`https://localhost:${server.port}/`))).rejects.toMatchObject({
      code: 'net.unreachable',
      final: true,
    });
    expect(server.requests).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const { url } = await serve((_request, response) => response.writeHead(200).write('{'));
    const stop = new AbortController();
    const asked = fetchTransport()(hopTo(url, { signal: stop.signal, onHeaders: () => stop.abort() }));
    await expect(asked).rejects.toThrow();
  });

  it('takes no body for an empty one', async () => {
    const { url } = await serve((_request, response) => response.writeHead(204).end());
    expect(await fetchTransport()(hopTo(url))).toMatchObject({ status: 204, body: new Uint8Array() });
  });
});

describe('fetchTransport in a browser', () => {
  const URL_A = 'https://badges.example.org/a';

  it('asks without cookies, referrer and cache', async () => {
    const { transport, asked } = invented([() => new Response('{}')]);
    await transport(hopTo(URL_A));
    expect(asked[0]).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      headers: { accept: 'application/json' },
    });
  });

  it('follows a redirect that it is not shown, and says who answered', async () => {
    const { transport, asked } = invented([
      () => browserResponse({ type: 'opaqueredirect' }),
      () => browserResponse({ url: 'https://elsewhere.example.net/b' }, '{}'),
    ]);
    expect(await transport(hopTo(URL_A))).toMatchObject({ url: 'https://elsewhere.example.net/b', status: 200 });
    expect(asked.map(({ redirect }) => redirect)).toEqual(['manual', 'follow']);
  });

  it('follows no redirect of what was sent, and sends nothing to learn whether a host is there', async () => {
    const moved = invented([() => browserResponse({ type: 'opaqueredirect', status: 0 })]);
    expect(await moved.transport({ ...hopTo(URL_A), post: '{}' })).toMatchObject({ status: 0 });
    expect(moved.asked).toHaveLength(1);
    const hidden = invented([refused, () => browserResponse({ type: 'opaque', status: 0 })], { cors: true });
    await expect(hidden.transport({ ...hopTo(URL_A), post: '{}' })).rejects.toMatchObject({ code: 'net.cors' });
    expect(hidden.asked.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{}'],
      ['GET', undefined],
    ]);
  });

  it('says offline only when the browser knows it is', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    await expect(invented([refused]).transport(hopTo(URL_A))).rejects.toMatchObject({ code: 'net.offline', final: true });
    vi.stubGlobal('navigator', { onLine: true });
    await expect(invented([refused]).transport(hopTo(URL_A))).rejects.toMatchObject({ code: 'net.unreachable', final: false });
  });

  it('says offline when the network goes during the answer', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        vi.stubGlobal('navigator', { onLine: false });
        controller.error(new TypeError('network error'));
      },
    });
    await expect(invented([() => new Response(broken)]).transport(hopTo(URL_A))).rejects.toMatchObject({ code: 'net.offline' });
  });

  it('tells a host that does not answer web pages from one that does not answer', async () => {
    const behindCors = invented([refused, () => browserResponse({ type: 'opaque' })], { cors: true });
    await expect(behindCors.transport(hopTo(URL_A))).rejects.toMatchObject({ code: 'net.cors', final: true });
    expect(behindCors.asked[1]).toMatchObject({
      mode: 'no-cors',
      redirect: 'follow',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const silent = invented([refused, refused], { cors: true });
    await expect(silent.transport(hopTo(URL_A))).rejects.toMatchObject({ code: 'net.unreachable', final: false });
  });

  it('asks only once where CORS does not apply', async () => {
    const { transport, asked } = invented([refused]);
    await expect(transport(hopTo(URL_A))).rejects.toMatchObject({ code: 'net.unreachable' });
    expect(asked).toHaveLength(1);
  });
});
