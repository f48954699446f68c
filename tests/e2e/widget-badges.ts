// Hosted badges of invented issuers: whatever address is asked for has one, and a test may change what is said of its own.
import { plainPicture } from '../../demo/world/picture-files.ts';
import type { Handler } from '../support/host-server.ts';

/** An issuer that every page may ask, and one that answers no other site's pages. */
export const OPEN = 'badges.example.com';
export const CLOSED = 'closed.example.com';

/** What is said of a badge in place of the usual. */
export interface Said {
  /** No answer before that. */
  after?: Promise<void>;
  revoked?: boolean;
  status?: number;
  name?: string;
}

const said = new Map<string, Said>();

/** From now on this is said of what lies at an address. */
export function say(address: string, what: Said): void {
  said.set(address, what);
}

/** Nothing is answered about an address before what this gives back is called. */
export function hold(address: string): () => void {
  let go = () => {};
  const after = new Promise<void>((resolve) => {
    go = resolve;
  });
  say(address, { after });
  return go;
}

/**
 * The address of a badge.
 *
 * @param test every test has a place of its own, so that it can tell what was asked for it
 * @param number badges whose numbers have the same last digit have one class
 */
export const badgeAt = (test: string, number = 1, host = OPEN): string => `https://${host}/${test}/a/${number}`;

const PICTURE = plainPicture('data-science');
const CONTEXT = 'https://w3id.org/openbadges/v2';

function documentOf(address: string, changes: Said): object | null {
  const [, base, kind, number = ''] = /^(.*)\/([abi])\/(\d+)$/.exec(address) ?? [];
  if (kind === 'a') {
    if (changes.revoked) return { '@context': CONTEXT, type: 'Assertion', id: address, revoked: true };
    return {
      ...{ '@context': CONTEXT, type: 'Assertion', id: address, badge: `${base}/b/${number.slice(-1)}` },
      ...{ verification: { type: 'HostedBadge' }, issuedOn: '2025-03-21T00:00:00Z' },
      recipient: { type: 'email', hashed: true, salt: 'x', identity: `sha256$${'0'.repeat(64)}` },
    };
  }
  if (kind === 'b') {
    return {
      ...{ '@context': CONTEXT, type: 'BadgeClass', id: address, name: changes.name ?? `Sample Statistics ${number}` },
      ...{ description: 'An invented course about numbers.', image: `${base}/picture.png`, issuer: `${base}/i/1` },
      criteria: { narrative: 'Pass it.' },
    };
  }
  if (kind === 'i') {
    const name = changes.name ?? 'Sample University';
    return { '@context': CONTEXT, type: 'Issuer', id: address, name, url: new URL(address).origin, email: 'x@example.com' };
  }
  return null;
}

/** Answers for such an issuer, of whom nothing was said yet: another file's tests may have been here before. */
export function issuerAnswer({ cors }: { cors: boolean }): Handler {
  said.clear();
  const headers = cors ? { 'access-control-allow-origin': '*' } : {};
  return (request, response) => {
    const address = `https://${request.headers.host}${request.url}`;
    const changes = said.get(address) ?? {};
    const document = documentOf(address, changes);
    void (changes.after ?? Promise.resolve()).then(() => {
      if (address.endsWith('.png')) response.writeHead(200, { ...headers, 'content-type': 'image/png' }).end(PICTURE);
      else if (!document || changes.status) response.writeHead(changes.status ?? 404, headers).end('{}');
      else response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(document));
    });
  };
}
