import type { AddressInfo } from 'node:net';
import type { LogEntry, RelayLimits } from './contract.ts';
import { createRelay } from './handler.ts';
import { LIMITS } from './limits.ts';
import { type AskAddressOptions, askAddress } from './node/ask-address.ts';
import { resolveName } from './node/resolve-name.ts';
import { serveRelay } from './node/serve-relay.ts';
import { pinnedTransport, type Resolve } from './pinned-transport.ts';

/** A relay on Node. */
export interface NodeRelayOptions {
  /** 0: any that is free. */
  port: number;
  /** The address to listen at; absent: all of this machine, IPv4 and IPv6. */
  host?: string | undefined;
  /** See `RelayOptions`. */
  allowOrigins: readonly string[];
  ownOrigins?: readonly string[] | undefined;
  basePath?: string | undefined;
  metrics?: boolean | undefined;
  log?: ((entry: LogEntry) => void) | undefined;
  limits?: Partial<RelayLimits> | undefined;
  /** A proxy of one's own stands in front of it and writes `x-forwarded-for`. */
  trustProxy?: boolean | undefined;
  /** Connections of callers at once; default 1,024. */
  maxConnections?: number | undefined;
  /** In place of the machine's own name servers and sockets: tests. */
  resolve?: Resolve | undefined;
  connect?: Pick<AskAddressOptions, 'ca' | 'dial'> | undefined;
  clock?: (() => number) | undefined;
}

/** A relay that is listening. */
export interface NodeRelay {
  /** `http://127.0.0.1:8787`, or what else it listens at. */
  address: string;
  port: number;
  /** Takes no more questions, answers those under way for `graceMs`, and ends. Safe to be called twice. */
  close: (graceMs?: number) => Promise<void>;
}

/** Bytes of answers that slow readers may owe. */
const MAX_PENDING_BYTES = 128 * 1_048_576;
/** Milliseconds for what is under way when the relay is stopped. */
const GRACE_MS = 8_000;

/**
 * Starts a relay in this process: plain HTTP, for the proxy in front of it that has the certificate. Rejects where it cannot listen.
 *
 * @throws TypeError where an allowed origin is none
 */
export async function startRelay(options: NodeRelayOptions): Promise<NodeRelay> {
  const limits = { ...LIMITS, ...options.limits };
  const asker = askAddress({ ...options.connect, connections: { all: limits.atOnce, perHost: limits.perHost } });
  let stopping: Promise<void> | undefined;
  const { allowOrigins, ownOrigins, basePath, metrics, log } = options;
  const relay = createRelay({
    allowOrigins,
    ownOrigins,
    basePath,
    metrics,
    log,
    limits,
    transport: pinnedTransport(options.resolve ?? resolveName(), asker.ask),
    clock: options.clock ?? Date.now,
    healthy: () => stopping === undefined,
  });
  const server = serveRelay(relay, {
    trustProxy: options.trustProxy ?? false,
    maxConnections: options.maxConnections ?? 1_024,
    maxPendingBytes: MAX_PENDING_BYTES,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, host: options.host }, () => {
      server.off('error', reject);
      resolve();
    });
  });

  function stop(graceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(late);
        asker.close();
        resolve();
      });
      server.closeIdleConnections();
    });
  }

  const { address, port, family } = server.address() as AddressInfo;
  const shown = address === '::' || address === '0.0.0.0' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return {
    address: `http://${shown}:${port}`,
    port,
    close: (graceMs = GRACE_MS) => (stopping ??= stop(graceMs)),
  };
}
