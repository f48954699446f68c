import { BadgeProblem } from '../../model/problem.ts';
import { addressIn } from '../address-in.ts';
import { parseHtml } from './parse-html.ts';

/** An address that stands in a piece of HTML. `place`: how plainly that place is one for a badge, the plainest first. */
interface Found {
  address: string;
  place: (typeof PLACES)[number];
}

/** A frame or an element of a script's own, a picture that is a link, a picture, a link in words. */
const PLACES = ['frame', 'picture-link', 'picture', 'link'] as const;
/** Addresses of one piece of HTML that are looked at. */
const MAX_FOUND = 200;

/**
 * The address of the badge that a code for embedding shows: what platforms give out for people to put into their pages. The code is
 * read and never run, and nothing in it is asked for here.
 *
 * An address of a known platform goes before any other, wherever it stands; among the others the plainest place decides.
 *
 * @param html attacker-controlled
 * @returns `null`: no address in it could be a badge's
 * @throws BadgeProblem read.multiple-badges
 */
export async function embeddedAddress(html: string): Promise<string | null> {
  const ranked = await Promise.all(addressesIn(html).map(rankOf));
  const known = ranked.filter((one) => one !== null);
  const best = Math.min(...known.map(({ rank }) => rank));
  const badges = new Map(known.flatMap(({ rank, key, address }): [string, string][] => (rank === best ? [[key, address]] : [])));
  if (badges.size > 1) throw new BadgeProblem('read.multiple-badges', { badges: badges.size });
  const [only = null] = badges.values();
  return only;
}

/** `key` is the same for every address of one badge; the lower the rank, the more likely it is the badge that is meant. */
async function rankOf({ address: written, place }: Found): Promise<{ rank: number; key: string; address: string } | null> {
  const address = await addressIn(written);
  const ofPlace = 10 + PLACES.indexOf(place);
  switch (address.kind) {
    case 'none':
      return null;
    case 'other':
      return { rank: ofPlace, key: address.url, address: written };
    case 'short':
    case 'wrapped':
      return { rank: ofPlace, key: written, address: written };
    case 'platform': {
      const { platform, match } = address;
      if (match.kind === 'no-badge') return null;
      // Where nobody is asked, the answer is the same for all that a platform has of the kind.
      const key = `${platform.id} ${'json' in match ? match.json : match.kind}`;
      return { rank: RANKS[match.kind], key, address: written };
    }
  }
}

/** A link by which somebody receives a badge is the answer only where there is nothing else: it is told, and never asked. */
const RANKS = { badge: 0, closed: 0, damaged: 1, list: 2, claim: 3 };

function addressesIn(html: string): Found[] {
  const found: Found[] = [];
  let link: string | null = null;
  const add = (place: Found['place'], address: string | undefined) => {
    // A page takes `//host/…` for an address of its own scheme. What has no host is an address of a page that is not here.
    if (address && found.length < MAX_FOUND) found.push({ place, address: address.trim().replace(/^\/\//, 'https://') });
  };
  parseHtml(html, {
    onopentag(name, attributes) {
      const { src, href } = attributes;
      if (name === 'iframe' || name.includes('-')) add('frame', src);
      if (name === 'a') {
        link = href ?? null;
        add('link', href);
      }
      if (name === 'img') {
        if (link !== null) add('picture-link', link);
        add('picture', src);
      }
      add('frame', credlyAddress(attributes));
    },
    onclosetag(name) {
      if (name === 'a') link = null;
    },
  });
  return found;
}

/** Credly's code holds the id, and a script that would put a frame there. */
function credlyAddress(attributes: Readonly<Record<string, string>>): string | undefined {
  const { 'data-share-badge-id': id, 'data-share-badge-host': host = 'https://www.credly.com' } = attributes;
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? `${host}/badges/${id}` : undefined;
}
