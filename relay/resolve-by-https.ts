import { type Transport, TransportFailure } from '../core/index.ts';
import type { Resolve } from './pinned-transport.ts';

/** Types of records: IPv4 and IPv6 addresses. */
const ADDRESSES = [1, 28];
const MAX_BYTES = 65_536;

/**
 * Looks names up by asking a DNS-over-HTTPS server in its JSON form for both kinds of addresses.
 *
 * Rejects with a `TransportFailure` where it does not answer or knows no such name.
 *
 * @param resolver its address, from the configuration
 */
export function resolveByHttps(ask: Transport, resolver: string): Resolve {
  return async (host, signal) => {
    const answers = await Promise.all(
      ADDRESSES.map(async (type) => {
        const url = new URL(resolver);
        url.searchParams.set('name', host);
        url.searchParams.set('type', String(type));
        const hop = { url: url.href, accept: 'application/dns-json', maxBytes: MAX_BYTES, signal, follow: 'identity' } as const;
        const { status, body } = await ask(hop);
        return status === 200 ? addressesIn(JSON.parse(new TextDecoder().decode(body)), type) : null;
      }),
    );
    // One question that was not answered may be the one that hides a private address.
    return answers.flatMap((addresses) => {
      if (addresses === null) throw new TransportFailure('net.unreachable');
      return addresses;
    });
  };
}

/** The addresses among the records, which may be aliases too; `null`: no answer to rely on. */
function addressesIn(answer: unknown, type: number): string[] | null {
  const { Status: status, Answer: records = [] } = Object(answer) as { Status?: unknown; Answer?: unknown };
  if (status !== 0 || !Array.isArray(records)) return null;
  const wanted = (records as { type?: unknown; data?: unknown }[]).filter((record) => record?.type === type);
  return wanted.map(({ data }) => String(data));
}
