// Holders' lists of many badges at Credly and Badgr, on a real server that stands for their hosts and counts what it is asked.

import type { Transport } from '../../core/index.ts';
import { mappedTransport } from '../../demo/world/mapped-transport.ts';
import { makeCertificate } from './certificate.ts';
import { answer, type Handler, startHostServer } from './host-server.ts';

/** What becomes of a badge of the list, by its place; any other is good. */
export type Fates = Readonly<Record<number, 'withdrawn' | 'expired' | 'absent' | 'silent' | 'foreign'>>;

/** Badges of how many classes and issuers. */
export interface Shares {
  count: number;
  classes: number;
  issuers: number;
  fates?: Fates;
}

/** A list as it is served, and where. */
export interface ServedList {
  /** What a viewer has. */
  page: string;
  /** Where its data lies. */
  list: string;
  documents: Record<string, Handler>;
  /** What they are, where they are anything. */
  bodies: Record<string, object>;
}

/** A running world of lists. */
export interface CollectionServer {
  transport: Transport;
  /** Every address that was asked, in order. */
  asked: () => string[];
  forget: () => void;
  close: () => Promise<void>;
}

const V2 = 'https://w3id.org/openbadges/v2';
const CREDLY = 'https://www.credly.com/api/v1/obi/v2';
const BADGR = 'https://api.badgr.io/public';
/** Also asked where a badge leads there. */
const HOSTS = ['www.credly.com', 'api.badgr.io', 'badges.example.net'];

const uuid = (kind: number, n: number) => `91975f38-1c90-4b8f-a6c${kind}-${String(n).padStart(12, '0')}`;
const id22 = (kind: string, n: number) => `${kind}${String(n).padStart(21, '0')}`;

/** A profile at Credly. */
export function credlyProfile(shares: Shares): ServedList {
  const issuer = (n: number) => `${CREDLY}/issuers/${uuid(1, n)}`;
  const assertion = (n: number) => `${CREDLY}/badge_assertions/${uuid(0, n)}`;
  const list = 'https://www.credly.com/users/hanako-sato/badges.json';
  const { documents, bodies } = badges(shares, {
    ...{ assertion, issuer },
    idOf: assertion,
    badgeClass: (n) => `${issuer(n % shares.issuers)}/badge_classes/${uuid(2, n)}`,
    withdrawn: () => answer({ revoked: true }, { status: 410 }),
  });
  const data = Array.from({ length: shares.count }, (_, n) => ({ id: uuid(0, n), state: 'accepted', public: true }));
  bodies[list] = { data, metadata: { total_pages: 1 } };
  documents[list] = answer(bodies[list]);
  return { page: 'https://www.credly.com/users/hanako-sato', list, documents, bodies };
}

/** A collection at Badgr. */
export function badgrCollection(shares: Shares): ServedList {
  const id = '0123456789abcdef0123456789abcdef';
  const list = `${BADGR}/collections/${id}.json?v=2_0`;
  const idOf = (n: number) => `${BADGR}/assertions/${id22('a', n)}?v=2_0`;
  const { documents, bodies } = badges(shares, {
    idOf,
    assertion: (n) => `${BADGR}/assertions/${id22('a', n)}.json?v=2_0`,
    issuer: (n) => `${BADGR}/issuers/${id22('i', n)}?v=2_0`,
    badgeClass: (n) => `${BADGR}/badges/${id22('c', n)}?v=2_0`,
    withdrawn: (n) => answer({ '@context': V2, type: 'Assertion', id: idOf(n), revoked: true }),
  });
  const entries = Array.from({ length: shares.count }, (_, n) => ({ type: 'Assertion', id: idOf(n) }));
  bodies[list] = { '@context': V2, type: 'Collection', badges: entries };
  documents[list] = answer(bodies[list]);
  return { page: `https://badgr.com/public/collections/${id}`, list, documents, bodies };
}

interface Places {
  idOf: (n: number) => string;
  /** Where it lies. */
  assertion: (n: number) => string;
  badgeClass: (n: number) => string;
  issuer: (n: number) => string;
  withdrawn: (n: number) => Handler;
}

function badges({ count, classes, issuers, fates = {} }: Shares, places: Places): Pick<ServedList, 'documents' | 'bodies'> {
  const documents: Record<string, Handler> = {};
  const bodies: Record<string, object> = {};
  const put = (address: string, body: object, handler = answer(body)) => {
    bodies[address] = body;
    documents[address] = handler;
  };
  for (let n = 0; n < issuers; n++) {
    const id = places.issuer(n);
    put(id, { '@context': V2, type: 'Issuer', id, name: `Sample Society ${n}`, url: 'https://www.example.org/' });
  }
  for (let n = 0; n < classes; n++) {
    const id = places.badgeClass(n);
    put(id, {
      ...{ '@context': V2, type: 'BadgeClass', id, name: `Sample Course ${n}`, description: 'An invented course.' },
      ...{ image: `${id}/image`, criteria: { narrative: 'Finish it.' }, issuer: places.issuer(n % issuers) },
    });
  }
  for (let n = 0; n < count; n++) {
    const fate = fates[n];
    const whole = {
      ...{ '@context': V2, type: 'Assertion', id: places.idOf(n), badge: places.badgeClass(n % classes) },
      ...{ issuedOn: '2025-04-01T00:00:00Z', verification: { type: 'hosted' } },
      recipient: { type: 'email', hashed: true, identity: `sha256$${'ab'.repeat(32)}` },
      ...(fate === 'expired' && { expires: '2026-01-01T00:00:00Z' }),
      ...(fate === 'foreign' && { badge: 'https://badges.example.net/classes/1' }),
    };
    put(
      places.assertion(n),
      whole,
      fateOf(fate, () => places.withdrawn(n)),
    );
  }
  const elsewhere = 'https://badges.example.net';
  put(`${elsewhere}/classes/1`, {
    ...{ '@context': V2, type: 'BadgeClass', id: `${elsewhere}/classes/1`, name: 'Sample Degree', description: 'Invented.' },
    ...{ image: `${elsewhere}/image`, criteria: { narrative: 'Pay for it.' }, issuer: `${elsewhere}/issuer` },
  });
  put(`${elsewhere}/issuer`, {
    ...{ '@context': V2, type: 'Issuer', id: `${elsewhere}/issuer`, name: 'Sample University', url: elsewhere },
  });
  return { documents, bodies };
}

function fateOf(fate: Fates[number] | undefined, withdrawn: () => Handler): Handler | undefined {
  if (fate === 'withdrawn') return withdrawn();
  if (fate === 'absent') return answer({ data: { message: 'Resource not found.' } }, { status: 404 });
  // Whoever asks gives up.
  return fate === 'silent' ? () => {} : undefined;
}

/** Serves lists with all that belongs to them. @param delay milliseconds before each answer */
export async function startCollectionServer(lists: readonly ServedList[], delay = 0): Promise<CollectionServer> {
  const certificate = makeCertificate(HOSTS);
  const documents = new Map(lists.flatMap((one) => Object.entries(one.documents)));
  const handler: Handler = (request, response, reset) => {
    const found = documents.get(`https://${request.headers.host}${request.url}`);
    setTimeout(() => (found ? found(request, response, reset) : response.writeHead(404).end()), delay);
  };
  const server = await startHostServer(certificate, Object.fromEntries(HOSTS.map((host) => [host, handler])));
  return {
    transport: mappedTransport({ ca: certificate.ca, portOf: () => server.port }),
    asked: () => server.requests.map(({ host, url }) => `https://${host}${url}`),
    forget: () => void server.requests.splice(0),
    close: server.close,
  };
}
