import type { ProblemCode } from '../model/problem.ts';
import { orAborted } from './deadline.ts';
import { type NetCode, type Transport, type TransportAnswer, TransportFailure } from './transport.ts';

/** One answer of the world, as a case folder holds it. */
export interface RecordedAnswer {
  method: 'GET' | 'POST';
  url: string;
  /** What was sent, where the method is POST. */
  post?: string | undefined;
  status: number;
  headers?: Readonly<Record<string, string>> | undefined;
  /** Decoded. */
  body?: Uint8Array | undefined;
  /** There was no whole answer: why. `status` is 0 then. */
  error?: ProblemCode | undefined;
  /** When it arrived, ISO 8601. */
  time?: string | undefined;
}

/**
 * A transport that answers from a record, without any network: the fragment does not count, addresses are compared as parsed,
 * and whatever was not recorded does not answer (`net.unreachable`). Of several answers of one address the last one counts,
 * which is the one that a verification with retries went by; so replay with `tries: 1`.
 */
export function recordedTransport(entries: readonly RecordedAnswer[]): Transport {
  const answers = new Map(entries.map((entry) => [questionOf(entry), entry]));
  return async (hop) => {
    const entry = answers.get(questionOf(hop));
    if (!entry) throw new TransportFailure('net.unreachable');
    if (entry.error) throw new TransportFailure(isNetCode(entry.error) ? entry.error : 'net.unreachable');
    const body = entry.body ?? new Uint8Array();
    if (body.byteLength > hop.maxBytes) throw new TransportFailure('net.too-large', { final: true });
    const answer: TransportAnswer = { url: hop.url, status: entry.status, headers: lowerCase(entry.headers ?? {}), body };
    const time = Date.parse(entry.time ?? '');
    return Number.isNaN(time) ? answer : { ...answer, receivedAt: time };
  };
}

/**
 * A transport that tells `sink` every answer and every failure of another one, so that the record replays to the very same
 * report. Where the runtime followed a redirect by itself, the record holds that redirect and the answer behind it.
 *
 * @param clock when an answer arrived, in milliseconds since the epoch
 */
export function recordingTransport(
  inner: Transport,
  sink: (answer: RecordedAnswer) => void,
  clock: () => number = Date.now,
): Transport {
  return async (hop) => {
    try {
      const answer = await orAborted(inner(hop), hop.signal);
      const arrived = answer.receivedAt ?? clock();
      const time = new Date(arrived).toISOString();
      const { url, status, headers, body } = answer;
      if (addressOf(url) !== addressOf(hop.url)) {
        sink({ method: 'GET', url: hop.url, status: 302, headers: { location: url }, time });
      }
      sink({ ...asked(hop), url, status, headers, body, time });
      // The guard must go by the very time that is recorded.
      return { ...answer, receivedAt: arrived };
    } catch (error) {
      const failure = failureOf(error, hop.signal);
      if (failure) sink({ ...asked(hop), url: hop.url, status: 0, error: failure.code });
      throw error;
    }
  };
}

/** A transport that is stopped cannot tell why: the guard's reason counts. `null`: a fault of this program. */
function failureOf(error: unknown, signal: AbortSignal): TransportFailure | null {
  const cause: unknown = signal.aborted ? signal.reason : error;
  if (cause instanceof TransportFailure) return cause;
  return signal.aborted ? new TransportFailure('net.timeout') : null;
}

function isNetCode(code: ProblemCode): code is NetCode {
  return code.startsWith('net.');
}

function asked({ post }: { post?: string | undefined }): Pick<RecordedAnswer, 'method' | 'post'> {
  return post === undefined ? { method: 'GET' } : { method: 'POST', post };
}

/** One address gives several answers where something is sent. */
function questionOf({ url, post }: { url: string; post?: string | undefined }): string {
  return post === undefined ? addressOf(url) : `${addressOf(url)} ${post}`;
}

function addressOf(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.hash = '';
    return parsed.href;
  } catch {
    return url;
  }
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
