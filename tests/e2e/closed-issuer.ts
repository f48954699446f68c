// An invented issuer whose host answers no page of another site, and a relay that asks it for a page; both played in the browser.
import { createHash } from 'node:crypto';
import type { BrowserContext } from 'playwright';

const HOST = 'https://badges.closed.example.org';
const RELAY = 'https://relay.closed.example.org/';
const CONTEXT = 'https://w3id.org/openbadges/v2';

/** Its badge, its host, and the relay. */
export const CLOSED = { badge: `${HOST}/1.json`, host: 'badges.closed.example.org', relay: RELAY };

const DOCUMENTS: Readonly<Record<string, object>> = {
  [CLOSED.badge]: {
    '@context': CONTEXT,
    id: CLOSED.badge,
    type: 'Assertion',
    badge: `${HOST}/class.json`,
    verification: { type: 'hosted' },
    issuedOn: '2025-03-21T00:00:00Z',
    recipient: { type: 'email', hashed: true, identity: `sha256$${createHash('sha256').update('a@example.org').digest('hex')}` },
  },
  [`${HOST}/class.json`]: {
    '@context': CONTEXT,
    id: `${HOST}/class.json`,
    type: 'BadgeClass',
    name: 'Gate Keeping',
    description: 'For those who keep gates.',
    image: `${HOST}/class.png`,
    criteria: { narrative: 'A gate was kept.' },
    issuer: `${HOST}/issuer.json`,
  },
  [`${HOST}/issuer.json`]: {
    '@context': CONTEXT,
    id: `${HOST}/issuer.json`,
    type: 'Issuer',
    name: 'Closed Gate Guild',
    url: `${HOST}/`,
    email: 'guild@example.org',
  },
};

/** Plays both. @returns the addresses that the relay was asked for */
export async function playClosedIssuer(context: BrowserContext): Promise<string[]> {
  const relayed: string[] = [];
  // Said outright, because a played answer without a word on it is given to every page.
  const headers = { 'access-control-allow-origin': HOST };
  await context.route(`${HOST}/**`, (route) => route.fulfill({ json: DOCUMENTS[route.request().url()] ?? null, headers }));
  await context.route(`${RELAY}**`, (route) => {
    const url = new URL(route.request().url()).searchParams.get('url') ?? '';
    relayed.push(url);
    return route.fulfill({
      json: DOCUMENTS[url] ?? null,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'tashika-url, tashika-received, tashika-relay, tashika-error, age, date',
        'tashika-relay': '1',
        'tashika-url': url,
        'tashika-received': new Date().toISOString(),
      },
    });
  });
  return relayed;
}
