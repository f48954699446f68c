// An invented issuer with as many hosted badges as are wanted, answered from memory, and pictures that carry them.
import { PNG } from 'pngjs';
import { bakePng } from '../../../dist/core/index.js';
import { RELEASED } from '../../../dist/core/version.js';

const HOST = 'https://badges.example.org';
const CONTEXT = 'https://w3id.org/openbadges/v2';
const encoder = new TextEncoder();

/** The moment by which the samples are judged: a month after the release, since an older clock is not believed. Milliseconds. */
export const NOW = Date.parse(RELEASED) + 30 * 86_400_000;

/** One of many badges: the same issuer, `classes` kinds of badges. */
export function assertion(number, classes = 1) {
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id: `${HOST}/a/${number}`,
    badge: `${HOST}/b/${number % classes}`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2025-03-21T00:00:00+09:00',
    recipient: { type: 'email', hashed: false, identity: `holder-${number}@example.org` },
  };
}

/** A transport that answers for the issuer and counts what it was asked, by kind of document. */
export function sampleTransport(classes = 1) {
  const asked = { assertions: 0, classes: 0, issuers: 0 };
  const kinds = { a: 'assertions', b: 'classes', i: 'issuers' };
  const transport = async ({ url }) => {
    const [kind, number] = url.slice(HOST.length + 1).split('/');
    asked[kinds[kind]] += 1;
    const document =
      kind === 'a'
        ? assertion(Number(number), classes)
        : kind === 'b'
          ? {
              '@context': CONTEXT,
              type: 'BadgeClass',
              id: url,
              name: `Sample ${number}`,
              description: 'Invented.',
              image: `${HOST}/p/${number}.png`,
              criteria: { narrative: 'Finish it.' },
              issuer: `${HOST}/i/1`,
            }
          : { '@context': CONTEXT, type: 'Profile', id: url, name: 'Sample University', url: HOST };
    return { url, status: 200, headers: { 'content-type': 'application/json' }, body: encoder.encode(JSON.stringify(document)) };
  };
  return { transport, asked };
}

/** A picture of `side` × `side` pixels of noise, which does not compress: as heavy as a photograph. */
export function picture(side) {
  const png = new PNG({ width: side, height: side });
  let seed = 1;
  for (let at = 0; at < png.data.length; at++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    png.data[at] = seed >> 16;
  }
  return new Uint8Array(PNG.sync.write(png));
}

/** A picture that carries the badge. */
export function baked(number, image, classes = 1) {
  return bakePng(image, JSON.stringify(assertion(number, classes)));
}
