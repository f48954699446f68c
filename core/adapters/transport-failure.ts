import { TransportFailure } from './transport.ts';

/** Faults of certificates and handshakes as Node names them; a browser names none. */
const TLS = /^(ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)/;
/** Faults of a content coding as Node names them. */
const CODING = /^(Z_|ERR_BROTLI|ERR_PADDING|ERR__ERROR_FORMAT)/;

/**
 * What an error of the runtime says about an answer. Time-outs and aborts are the guard's to tell; here they look like no answer.
 *
 * A browser hides why a request failed, so there everything is `net.unreachable`, which may be asked again; where the runtime
 * says more, a broken certificate or content coding is not asked again (threats.md §8).
 */
export function transportFailure(error: unknown): TransportFailure {
  if (error instanceof TransportFailure) return error;
  if (isOffline()) return new TransportFailure('net.offline', { final: true });
  const reason = reasonOf(error);
  if (CODING.test(reason)) return new TransportFailure('net.bad-body', { final: true });
  return new TransportFailure('net.unreachable', { final: TLS.test(reason) });
}

/** Whether the device knows that it has no network. Only `false` means something: `true` may be a cable to nowhere. */
function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}

/** The code that Node gives an error, or the cause of one. */
function reasonOf(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 3; at = at.cause, depth++) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === 'string') return code;
  }
  return '';
}
