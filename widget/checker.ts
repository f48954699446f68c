import {
  cacheHttp,
  createHttp,
  fetchTransport,
  MAX_BODY_BYTES,
  matchPlatform,
  type Ports,
  type Report,
  type Transport,
  TransportFailure,
  verify,
} from '../core/index.ts';
import type { BadgeSource, Checker, CheckerOptions, CheckOptions } from './contract.ts';
import { createTurns } from './turns.ts';

type Input = Parameters<typeof verify>[0];

/** Verifications at once: each asks for one thing after another, and has 20 seconds from its first question. */
const AT_ONCE = 6;
/** Milliseconds for a file of the page's own site. */
const OWN_FILE_MS = 8_000;

/**
 * Verifies the badges of one page. What issuers answer is kept for all of them, so that the badges of a wall ask once for the class and
 * the issuer that they share.
 */
export function createChecker({ relay, site }: CheckerOptions): Checker {
  const clock = () => Date.now();
  const transport = relay === null ? fetchTransport({ cors: true }) : throughRelay(relay, site);
  const http = cacheHttp(createHttp({ transport, clock }), { clock });
  const anew: Ports['http'] = (request) => http({ ...request, fresh: true });
  const inTurn = createTurns(AT_ONCE);

  async function check(source: BadgeSource, { signal, onCheck, fresh = false }: CheckOptions): Promise<Report> {
    const input = await inputOf(source, signal);
    signal.throwIfAborted();
    const languages = globalThis.navigator?.languages;
    const ports = { http: fresh ? anew : http, clock };
    const report = await verify(input, { ports, signal, onCheck, languages, sparing: true });
    signal.throwIfAborted();
    return report;
  }

  return { check: (source, options) => inTurn(() => check(source, options), options.signal) };
}

/** What speaks with a relay is loaded beside the rest, by pages that name one. Where it cannot be loaded, hosts are asked all the same. */
function throughRelay(relay: string, site: string): Transport {
  const direct = fetchTransport();
  const loading = import('./relayed.ts').then(
    ({ relayed }) => relayed(relay, site, direct),
    () => fetchTransport({ cors: true }),
  );
  return async (hop) => (await loading)(hop);
}

/** What is to be verified: a file's own bytes where the page has the file, else what lies at the address. */
async function inputOf({ url, own }: BadgeSource, signal: AbortSignal): Promise<Input> {
  if (/^data:/i.test(url)) {
    const { bytesOfDataUrl } = await import('./data-url.ts');
    return { bytes: bytesOfDataUrl(url) };
  }
  if (!own || isOfPlatform(url)) return { url };
  const bytes = await ownFile(url, signal);
  // Without an answer core asks by its own rules, and says what came of it. It reads pages too, over https alone.
  if (bytes === null || (url.startsWith('https:') && isPage(bytes))) return { url };
  return { bytes };
}

/** A platform's page shows a badge whose data lies elsewhere, or none to anybody but its holder: core knows what to ask. */
function isOfPlatform(url: string): boolean {
  const found = matchPlatform(new URL(url));
  return found !== null && found.match.kind !== 'no-badge';
}

/** `null`: there is none, or it is somebody else's: the page's own origin leads elsewhere. */
async function ownFile(url: string, signal: AbortSignal): Promise<Uint8Array | null> {
  const hop = {
    url,
    accept: '*/*',
    maxBytes: MAX_BODY_BYTES.entry,
    follow: 'identity',
    signal: AbortSignal.any([signal, AbortSignal.timeout(OWN_FILE_MS)]),
  } as const;
  try {
    const answer = await fetchTransport()(hop);
    const stayed = new URL(answer.url).origin === new URL(url).origin;
    return answer.status === 200 && stayed ? answer.body : null;
  } catch (error) {
    if (error instanceof TransportFailure) return null;
    throw error;
  }
}

/** By its beginning: a document or an SVG may begin with the same sign, and is none. */
function isPage(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 1_024));
  return /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(beginning);
}
