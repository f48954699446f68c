// Pages that are not as any site makes them: whoever writes a mail, a redesign or another extension moves things about. Whatever is
// left standing, nobody is confirmed who is not the one who shows the badge.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink } from '../../../core/index.ts';
import { judgeLink } from '../../../extension/overlay/judge-link.ts';
import type { Site } from '../../../extension/sites/contract.ts';
import { gmail } from '../../../extension/sites/gmail.ts';
import { linkedin } from '../../../extension/sites/linkedin.ts';
import { outlook } from '../../../extension/sites/outlook.ts';
import { GMAIL } from '../../support/pages/gmail.ts';
import { LINKEDIN } from '../../support/pages/linkedin.ts';
import { type Found, linksOf } from '../../support/pages/marks-of.ts';
import { openPage } from '../../support/pages/open-page.ts';
import { OUTLOOK } from '../../support/pages/outlook.ts';
import { A, HANAKO, OWNERS, type Page, TARO } from '../../support/pages/world.ts';

const BADGE_A = readLink(`https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/${A}`);

/** One thing done to a page: what, and to which of its elements. */
type Change = readonly [what: number, at: number, to: number];
/** Where it may be done: inside a mail, by whoever wrote it; anywhere, by nobody in particular. */
type Where = { inside: Element[]; all: Element[] };
const pick = (from: readonly Element[], at: number): Element | undefined => from[at % from.length];

const FORGED = [
  `<span class="gD" email="${HANAKO}" name="Hanako">Hanako</span>`,
  `<div data-message-id="#msg-f:9"><span class="gD" email="${HANAKO}"></span><div class="a3s"><a id="F" href="https://evil.example/">x</a></div></div>`,
  `<div id="MSG_9_FROM"><span aria-label="Hanako&lt;${HANAKO}&gt;">Hanako&lt;${HANAKO}&gt;</span></div>`,
  '<div role="document"></div>',
  '<form><input name="parentElement"><input name="closest"><input name="querySelectorAll"><input name="children"></form>',
];
const NAMES = ['gD', 'a3s', 'gmail_quote', 'adL', 'rps_1', 'allowTextSelection', 'x_x_a', 'noise'];
const HREFS = ['https://evil.example/', `https://www.openbadge-global.com.evil.example/${A}`, 'javascript:0', '#'];

const CHANGES: readonly ((where: Where, at: number, to: number) => void)[] = [
  // By whoever wrote the mail, within it.
  ({ inside }, at, to) => move(pick(inside, at), pick(inside, to)),
  ({ inside }, at, to) => move(pick(inside, at)?.cloneNode(true) as Element | undefined, pick(inside, to)),
  ({ inside }, at, to) => pick(inside, at)?.insertAdjacentHTML('beforebegin', FORGED[to % FORGED.length] ?? ''),
  ({ inside }, at, to) => pick(inside, at)?.setAttribute('class', NAMES[to % NAMES.length] ?? ''),
  ({ inside }, at, to) => pick(inside, at)?.setAttribute('href', HREFS[to % HREFS.length] ?? ''),
  ({ inside }, at, to) => pick(inside, at)?.setAttribute(['email', 'role', 'id', 'data-message-id'][to % 4] ?? '', HANAKO),
  // By a redesign, anywhere.
  ({ all }, at) => pick(all, at)?.removeAttribute('class'),
  ({ all }, at) => pick(all, at)?.removeAttribute('role'),
  ({ all }, at, to) => pick(all, at)?.setAttribute('data-noise', String(to)),
  ({ all }, at) => wrap(pick(all, at)),
  ({ all }, at) => remove(pick(all, at)),
  ({ all }, at) => pick(all, at)?.setAttribute('contenteditable', 'true'),
];

function move(part: Element | undefined, into: Element | undefined): void {
  if (part && into && !part.contains(into) && into.localName !== 'img') into.append(part);
}

/** A mail that goes takes its heading along: of a heading and a mail that were left alone by others nobody could tell that they are strangers. */
function remove(part: Element | undefined): void {
  const holds = (selector: string) => part?.matches(selector) || part?.querySelector(selector);
  if (!holds('.a3s,[id^="UniqueMessageBody"],[role="document"]') || holds('.gD,[id$="_FROM"]')) part?.remove();
}

function wrap(part: Element | undefined): void {
  if (!part?.parentElement || ['html', 'head', 'body'].includes(part.localName)) return;
  const around = part.ownerDocument.createElement('div');
  part.before(around);
  around.append(part);
}

/** What a link comes to by the sites and the judge, as the overlay asks them. */
function isConfirmed(site: Site, { link, root }: Found): boolean {
  const judged = judgeLink({
    href: link.getAttribute('href') ?? '',
    hints: site.hints.flatMap((hint) => link.getAttribute(hint) ?? []),
    said: [link.textContent ?? ''],
    pictures: [],
  });
  if (judged.kind !== 'badge' || site.surface !== 'mail' || site.isQuoted(link, root)) return false;
  const owner = Object.entries(OWNERS).find(([id]) => judged.key.endsWith(id))?.[1];
  return owner !== undefined && site.holder(root).email === owner;
}

const SITES: readonly [Site, Readonly<Record<string, () => Page>>][] = [
  [gmail, GMAIL],
  [outlook, OUTLOOK],
  [linkedin, LINKEDIN],
];

describe.each(
  SITES.flatMap(([site, pages]) => Object.entries(pages).map(([name, made]) => [site.id, name, site, made] as const)),
)('%s: %s', (_id, _name, site, made) => {
  it('confirms nobody else, however it is moved about', () => {
    const changes = fc.array(fc.tuple(fc.nat(CHANGES.length - 1), fc.nat(10_000), fc.nat(10_000)), { maxLength: 25 });
    fc.assert(
      fc.property(changes, (list: readonly Change[]) => {
        const page = openPage(made());
        // Whose each mail is, learnt while the page is as its site made it.
        const senders = new Map(site.roots(page).map((root) => [root, site.holder(root).email ?? '']));
        for (const [what, at, to] of list) {
          const bodies = [...senders.keys()];
          const body = bodies[at % Math.max(bodies.length, 1)];
          const inside = body ? [...body.querySelectorAll('*')] : [];
          CHANGES[what]?.({ inside, all: [...page.querySelectorAll('*')] }, at, to);
        }
        for (const found of confirmed(site, page)) {
          const { link } = found;
          const body = [...senders.keys()].find((one) => one.contains(link));
          const key = readLink(link.getAttribute('href') ?? '');
          expect(link.closest('[contenteditable="true"],blockquote,.gmail_quote'), 'written or quoted').toBeNull();
          expect(body && senders.get(body), 'the sender').toBe(OWNERS[A] === HANAKO && sameBadge(key, BADGE_A) ? HANAKO : TARO);
        }
      }),
      { numRuns: Number(process.env['MOVED_PAGES'] ?? 8) },
    );
  });
});

function confirmed(site: Site, page: Document): Found[] {
  return linksOf(site, page).filter((found) => isConfirmed(site, found));
}

function sameBadge(one: ReturnType<typeof readLink>, other: ReturnType<typeof readLink>): boolean {
  return one.kind === 'badge' && other.kind === 'badge' && one.key === other.key;
}
