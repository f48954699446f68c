import { didWebIn } from '../lib/did-web.ts';
import { BadgeProblem } from '../model/problem.ts';

/** Characters of a host (RFC 1035 §2.3.4). */
const LONGEST_HOST = 253;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
/** A host that ends so is read as an IP address, in one of its many spellings. */
const NUMBER = /^(?:\d+|0x[0-9a-f]*)$/i;
/** DID Core §3.1: idchar, without what stands for something else once it is decoded. */
const SEGMENT = /^(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it refuses
const HARMFUL = /[\u0000-\u001f\u007f/\\?#@:%]/;
const LONGEST = 2_048;

/**
 * Where the document of a did:web identifier lies (did:web §3.2; threats.md T44): the host at its well-known place, or a path
 * below it. A DID is compared as it stands, so that nothing of it is repaired.
 *
 * @param did attacker-controlled
 * @throws BadgeProblem issuer.did-syntax; net.port
 */
export function didWebUrl(did: string): string {
  const parts = did.length > LONGEST ? null : didWebIn(did);
  if (!parts || !isHost(parts.host)) throw new BadgeProblem('issuer.did-syntax', { type: 'did:web' });
  const { host, port, path } = parts;
  if (port !== '' && port !== '443') throw new BadgeProblem('net.port', { host });
  const folder = path.length === 0 ? '/.well-known' : path.map((segment) => `/${segmentOf(segment)}`).join('');
  return `https://${host.toLowerCase()}${folder}/did.json`;
}

function isHost(host: string): boolean {
  const labels = host.split('.');
  return (
    host.length <= LONGEST_HOST &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !NUMBER.test(labels.at(-1) ?? '')
  );
}

/** One part of the path: never empty, never a step up, never more than one part once a server decodes it. */
function segmentOf(segment: string): string {
  const decoded = SEGMENT.test(segment) ? decode(segment) : null;
  if (decoded === null || HARMFUL.test(decoded) || /^\.{1,2}$/.test(decoded)) {
    throw new BadgeProblem('issuer.did-syntax', { type: 'did:web' });
  }
  return encodeURIComponent(decoded);
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
