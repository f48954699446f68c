import { UsageError } from './usage-error.ts';

/** What `tashika relay` was told. */
export interface RelayArguments {
  allowOrigins: readonly string[];
  port: number;
  /** `null`: all addresses of this machine. */
  host: string | null;
  trustProxy: boolean;
  metrics: boolean;
}

/** The options of `tashika relay`, as `parseArgs` takes them. */
export const RELAY_OPTIONS = {
  'allow-origin': { type: 'string', multiple: true },
  port: { type: 'string' },
  host: { type: 'string' },
  'trust-proxy': { type: 'boolean' },
  'no-metrics': { type: 'boolean' },
} as const;

interface Values {
  'allow-origin'?: string[] | undefined;
  port?: string | undefined;
  host?: string | undefined;
  'trust-proxy'?: boolean | undefined;
  'no-metrics'?: boolean | undefined;
}

const DEFAULT_PORT = 8_787;

/**
 * Reads the options of `tashika relay`.
 *
 * @throws UsageError where nobody could ask, or an origin is none: it would never match what a browser sends
 */
export function relayArguments(values: Values): RelayArguments {
  const allowOrigins = values['allow-origin'] ?? [];
  if (allowOrigins.length === 0) {
    throw new UsageError('Say whose pages may ask: tashika relay --allow-origin https://school.example.org');
  }
  for (const origin of allowOrigins) if (!isOrigin(origin)) throw new UsageError(notAnOrigin(origin));
  return {
    allowOrigins,
    port: portOf(values.port),
    host: values.host ?? null,
    trustProxy: values['trust-proxy'] === true,
    metrics: values['no-metrics'] !== true,
  };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UsageError(`--port "${text}" is not a port: 0 to 65535.`);
  return port;
}

/** As a browser writes it: scheme, host in lower case, a port only where it is not the usual one. A star stands alone or not at all. */
function isOrigin(text: string): boolean {
  return text === '*' || (/^https?:[^*]+$/.test(text) && originOf(text) === text);
}

function originOf(text: string): string | null {
  try {
    return new URL(text).origin;
  } catch {
    return null;
  }
}

function notAnOrigin(text: string): string {
  const origin = originOf(text);
  const meant = origin !== null && isOrigin(origin) ? ` Do you mean ${origin}?` : '';
  return `--allow-origin "${text}" is not an origin such as https://school.example.org.${meant}`;
}
