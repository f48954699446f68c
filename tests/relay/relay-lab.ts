// A relay on Node with real sockets on both sides: TLS hosts of invented names on loopback, which it believes to be public.
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { LogEntry } from '../../relay/contract.ts';
import { type NodeRelay, type NodeRelayOptions, startRelay } from '../../relay/node.ts';
import { type Certificate, makeCertificate } from '../support/certificate.ts';
import { type Handler, type HostServer, startHostServer } from '../support/host-server.ts';

/** The page that may ask. */
export const SITE = 'https://school.example.org';
/** An address of the internet; here it is loopback. */
export const PUBLIC = '93.184.216.34';

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The code of the relay's own answers; `undefined`: it is one of the target. */
  code: string | undefined;
}

export interface Lab {
  relay: NodeRelay;
  server: HostServer;
  /** How often each name was looked up. */
  looked: string[];
  log: LogEntry[];
  ask: (target: string, headers?: Record<string, string>) => Promise<Answered>;
  raw: (method: string, path: string, headers?: Record<string, string>) => Promise<Answered>;
  close: () => Promise<void>;
}

let certificate: Certificate | undefined;

/** For all the hosts of these tests: making one takes longer than most of them. */
export function certificateOfAll(): Certificate {
  const names = ['badges', 'other', 'cdn', 'away', 'fast'];
  certificate ??= makeCertificate(names.map((name) => `${name}.example.${name === 'badges' ? 'org' : 'net'}`));
  return certificate;
}

/** Starts hosts and a relay for `SITE`. */
export async function startLab(hosts: Readonly<Record<string, Handler>>, options: Partial<NodeRelayOptions> = {}): Promise<Lab> {
  const { ca, ...certificate } = certificateOfAll();
  const server = await startHostServer(certificate, hosts);
  const looked: string[] = [];
  const log: LogEntry[] = [];
  const relay = await startRelay({
    port: 0,
    host: '127.0.0.1',
    allowOrigins: [SITE],
    log: (entry) => log.push(entry),
    resolve: async (host) => {
      looked.push(host);
      return [PUBLIC];
    },
    connect: { ca, dial: () => ({ host: '127.0.0.1', port: server.port }) },
    ...options,
  });
  const raw: Lab['raw'] = (method, path, headers = {}) => send(relay.port, method, path, headers);
  return {
    relay,
    server,
    looked,
    log,
    raw,
    ask: (target, headers) => raw('GET', `/v1/fetch?url=${encodeURIComponent(target)}`, { origin: SITE, ...headers }),
    close: async () => {
      await relay.close(0);
      await server.close();
    },
  };
}

/** One request over a connection of its own. */
export function send(port: number, method: string, path: string, headers: Record<string, string>): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(parts), code: headers['tashika-error'] as string | undefined });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
