import { isClaimPath } from '../claim-link.ts';
import type { Platform, PlatformMatch } from './contract.ts';

// LecoS (Open Badge Network): people see badges on the page host, the data lies on the JSON host. docs/platforms.md.
const PAGE_HOST = 'www.openbadge-global.com';
const JSON_HOST = 'nlp.netlearning.co.jp';
const BASE = `https://${JSON_HOST}/api/v1.0/openbadge/v2`;
const V2 = String.raw`\/api\/v1\.0\/open[Bb]adge\/v2`;

/** Of a badge, of one that perhaps waits for its holder, of a holder's list; or the link that the wallet copies. */
const PUBLIC = new RegExp(
  `^(?:\\/ns\\/portal\\/openbadge\\/public\\/assertions\\/(detail|unAcquired|user)|${V2}\\/Wallet\\/Public\\/GetAssertionShare)\\/([^/]+)$`,
);
const ASSERTION = new RegExp(`^${V2}\\/Assertion\\/(Host\\/)?([^/]+?)(\\/[Ii]mage)?$`);
const NO_AWARD = new RegExp(`^${V2}\\/(BadgeClass|Issuer)\\/[^/]+(\\/[Ii]mage)?$`);

/** id = base64(base64(16 opaque bytes)): always 32 characters with one of four endings. */
const ID = /^[A-Za-z0-9]{28}(?:QT09|UT09|Zz09|dz09)$/;
/** What the outer base64 must hold; without this second step every typo passes, with it two of three are caught. */
const INNER = /^[A-Za-z0-9+/]{21}[AQgw]==$/;

function isId(id: string): boolean {
  return ID.test(id) && INNER.test(atob(id));
}

function badge(id: string, onClick: boolean, folder = ''): PlatformMatch {
  return isId(id) ? { kind: 'badge', id, json: `${BASE}/Assertion/${folder}${id}`, onClick } : { kind: 'damaged' };
}

/** Judges the path alone: query and fragment carry trackers. */
function match(url: URL, path: string): PlatformMatch | null {
  if (url.host === PAGE_HOST) {
    // First of all, so that no other rule can ever touch a claim link.
    if (isClaimPath(url.pathname)) return { kind: 'claim' };
    const [, page, id] = PUBLIC.exec(path) ?? [];
    if (page === 'user') return { kind: 'list' };
    // Whatever else is on this host: no request ever goes there. A badge that waits for its holder is asked on a click alone.
    return id === undefined ? { kind: 'no-badge' } : badge(id, page === 'unAcquired');
  }
  if (url.host !== JSON_HOST) return null;
  if (NO_AWARD.test(path)) return { kind: 'no-badge' };
  const assertion = ASSERTION.exec(path);
  if (!assertion) return null;
  const [, folder, id = '', image] = assertion;
  return badge(id, image !== undefined, folder);
}

const NAME = { id: 'lecos', name: 'LecoS (Open Badge Network)' };

function isNative(kind: 'Assertion' | 'BadgeClass' | 'Issuer'): (url: string) => boolean {
  const prefix = `${BASE}/${kind}/`;
  return (url) => url.startsWith(prefix) && isId(url.slice(prefix.length));
}

/** LecoS, the wallet of Open Badge Network. Facts and sources: docs/platforms.md. */
export const lecos: Platform = {
  ...NAME,
  hosts: [JSON_HOST, PAGE_HOST],
  asks: [JSON_HOST],
  admits: 'contract',
  auto: true,
  match,
  imitatesClaim: ({ hostname, pathname }) => isClaimPath(pathname) && /open.?badge/.test(hostname + pathname.toLowerCase()),
  native: {
    required: ['type', 'badge', 'recipient', 'issuedOn', 'verification'],
    assertion: isNative('Assertion'),
    badgeClass: isNative('BadgeClass'),
    issuer: isNative('Issuer'),
  },

  /**
   * The wallet also shows badges that were issued elsewhere. A native badge is asked first; only a clear "not here" (404 or an
   * error body, never silence) leads to the imported copy, and that copy counts for nothing but the address of its original.
   */
  async locate({ id, json }, world) {
    const imported = `${BASE}/Assertion/Host/${id}`;
    if (json !== imported) {
      const own = await world.ask(json);
      if (own.kind !== 'absent') return { pointer: json, shownOn: null };
    }
    const { originalOf } = await import('./lecos-imported.ts');
    return originalOf(NAME, { imported, json }, world);
  },
};
