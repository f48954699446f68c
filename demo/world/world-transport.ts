import { request } from 'node:http';
import { fetchTransport, type Transport } from '../../core/index.ts';

/**
 * A transport that asks the server of the sample world for its hosts, inside this process alone, and the internet for all others.
 * Nothing else of the machine changes: no hosts file, no proxy, no certificate.
 */
export function worldTransport({ hosts, port }: { hosts: readonly string[]; port: number }): Transport {
  const known = new Set(hosts);
  return fetchTransport({
    fetch: (address, init) => {
      const url = new URL(address);
      return known.has(url.hostname) ? askLoopback(url, port, init) : fetch(address, init);
    },
  });
}

function askLoopback(url: URL, port: number, { method = 'GET', headers, body, signal }: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path: url.pathname + url.search,
      headers: { ...Object.fromEntries(new Headers(headers)), host: url.hostname },
      ...(signal && { signal }),
    };
    const call = request(options, (answer) => {
      const parts: Uint8Array[] = [];
      answer.on('data', (part: Uint8Array) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const named = Object.entries(answer.headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
        resolve(new Response(new Blob(parts as BlobPart[]), { status: answer.statusCode ?? 0, headers: named }));
      });
    });
    call.on('error', reject);
    call.end(body ?? undefined);
  });
}
