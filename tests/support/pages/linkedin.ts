// LinkedIn: the three generations of its pages that are about, and its feed.
import { A, attr, B, CREDLY, DETAIL, type Expected, LIREDIR, LISAFE, type Page, pageOf, SHARE } from './world.ts';

const HOST = 'https://www.linkedin.com';
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'self'; frame-src 'none'",
};

const link = (id: string, href: string, inner = 'Show credential', more = '') =>
  `<a id="${id}" ${more} href="${attr(href)}">${inner}</a>`;
const SEE = 'data-view-name="license-certifications-see-license-button"';
const PICTURE = '<img src="https://media.licdn.com/dms/image/v2/AAAA/0">';
const CARD = 'com.linkedin.sdui.profile.card.refACoAAx';

const ember = (name: string) => `<main>${name}<section class="artdeco-card"><div id="licenses_and_certifications"></div>
 <h2><span aria-hidden="true">資格</span><span class="visually-hidden">資格</span></h2>
 <div class="pvs-list__outer-container"><ul><li class="artdeco-list__item"><div data-view-name="profile-component-entity">
  <a href="/company/x/"><img src="https://media.licdn.com/dms/image/v2/AAAA/company-logo_100_100/0"></a>
  <span aria-hidden="true">データサイエンス入門</span><span class="visually-hidden">データサイエンス入門</span>
  ${link('L1', DETAIL(A), '<span>Show credential</span>', 'class="optional-action-target-wrapper" target="_blank"')}</div></li></ul></div></section></main>`;

const CERTIFICATES = `<section componentkey="${CARD}CertificationTopLevel"><h2 class="_b2">資格</h2>
  <div componentkey="entity-collection-item-1"><figure>${PICTURE}</figure><p>データサイエンス入門</p><p>サンプル学習協会</p><p>2025年3月</p>
   ${link('L2', LISAFE(DETAIL(A)), '…', `${SEE} target="_blank"`)}</div>
  <div componentkey="8de09867-4dcb-5587-a7a5-b1b9f286ce5f">${link('L3', LIREDIR(`${CREDLY}/linked_in_profile`), '…')}</div>
  <div componentkey="0b6b2d0c-0000-4000-8000-000000000002"><button id="L4">Show credential</button></div>
  <div>${link('L5', '/in/x/details/certifications/1/single-media-viewer/?type=IMAGE&profileId=ACoAAx', PICTURE)}</div>
  <div>${link('L6', `${HOST}/learning/certificates/0123abcd`, '…')}</div></section>`;

const TOP = `<section componentkey="${CARD}Topcard"><h2 class="_a1">佐藤 花子</h2></section>`;
const DECOY = `<section componentkey="${CARD}ProfileNullStateCardAnchor_Certification"><h2>資格</h2></section>`;
const FEATURED = `<section componentkey="${CARD}Featured">${link('L7', LISAFE(SHARE(A)), `${PICTURE}<p>LecoS</p>`)}</section>`;

const sdui = (top: string, certificates: string) =>
  `<div id="root"><main id="workspace"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile"><div id="cards" style="display:contents">${top}${DECOY}${certificates}${FEATURED}</div></div></main></div>`;

const POSTS = `<a href="${HOST}/in/author/">Author</a><span data-testid="expandable-text-box">見て ${link('L9', LISAFE('https://lnkd.in/abc'), 'https://lnkd.in/abc')}</span>
  ${link('L10', DETAIL(A), `<figure>${PICTURE}</figure>`, 'data-view-name="feed-article"')}
  <div><a href="${HOST}/in/other/">Other</a>${link('L11', LISAFE(DETAIL(B)), 'B', 'data-view-name="feed-article"')}</div>`;
const FEED = `<main><div data-testid="mainFeed" role="list"><div role="listitem" componentkey="expandedAbcFeedType_MAIN_FEED_RELEVANCE">${POSTS}</div></div></main>`;
const EMBER_FEED = `<main><div class="feed-shared-update-v2" data-urn="urn:li:activity:1">${POSTS}</div></main>`;

const B_EXPECTED: Record<string, Expected> = {
  ...{ L2: 'genuine', L3: 'genuine', L4: 'none', L5: 'none', L6: 'none', L7: 'genuine' },
};
const D_EXPECTED: Record<string, Expected> = { L9: 'none', L10: 'genuine', L11: 'genuine' };

/** What a page is, and whom it names. */
export interface LinkedinPage extends Page {
  /** As the page has it; `null`: nobody may be named. */
  person: string | null;
}

function page(
  path: string,
  body: string,
  expected: Record<string, Expected>,
  more: Partial<LinkedinPage> & { title?: string } = {},
): LinkedinPage {
  const { person = null, ...rest } = more;
  return { ...pageOf({ url: HOST + path, headers: HEADERS, body, expected, ...rest }), person };
}

/** A card as a script would build it: from text that the page holds, for no policy lets a text become elements. */
const INSERT = `const cards = document.getElementById('cards'); const late = document.getElementById('late').content.cloneNode(true);
  cards.insertBefore(late, cards.lastElementChild);`;
const REMOVE = `document.querySelector('[componentkey$="CertificationTopLevel"]').remove();`;

/** Goes to another page the way LinkedIn does: a new address, and a new \`main\` for the old one. */
const goTo = (path: string, template: string) =>
  `globalThis.history?.pushState({}, '', '${path}'); const main = document.querySelector('main');
   main.replaceWith(document.getElementById('${template}').content.cloneNode(true));`;

const GONE: Record<string, Expected> = { L1: 'none', L2: 'none', L3: 'none', L7: 'none', L9: 'none', L10: 'none', L11: 'none' };

/** Every page by its variant; letters are those of the fixtures. */
export const LINKEDIN: Readonly<Record<string, () => LinkedinPage>> = {
  'A: the old profile': () => page('/in/hanako/', ember('<h1>Hanako Sato</h1>'), { L1: 'genuine' }, { person: 'Hanako Sato' }),
  'A: in English, by its own address': () =>
    page('/in/hanako/en/', ember('<h1>Hanako Sato</h1>'), { L1: 'genuine' }, { person: 'Hanako Sato' }),
  'B: the new profile': () => page('/in/hanako/', sdui(TOP, CERTIFICATES), B_EXPECTED, { person: '佐藤 花子' }),
  'B: the name in a first heading': () =>
    page('/in/hanako/', sdui(TOP.replaceAll('h2', 'h1'), CERTIFICATES), B_EXPECTED, { person: '佐藤 花子' }),
  'B: the name only in the title': () =>
    page('/in/hanako/', sdui('', CERTIFICATES), B_EXPECTED, { person: '佐藤 花子', title: '(3) 佐藤 花子 | LinkedIn' }),
  'B: a title with more than a name': () =>
    page('/in/hanako/', sdui('', CERTIFICATES), B_EXPECTED, { title: '佐藤 花子 - 講師 - 見本大学 | LinkedIn' }),
  'B: classes of another load': () => {
    const made = page('/in/hanako/', sdui(TOP, CERTIFICATES), B_EXPECTED, { person: '佐藤 花子' });
    return { ...made, html: made.html.replaceAll('_a1', '_x7f3').replaceAll('_b2', '_q0') };
  },
  'B: a card that comes late, goes and comes again': () =>
    page(
      '/in/hanako/',
      `${sdui(TOP, '')}<template id="late">${CERTIFICATES}</template>`,
      { L7: 'genuine' },
      {
        person: '佐藤 花子',
        steps: [
          { name: 'the card comes', script: INSERT, expected: B_EXPECTED },
          { name: 'the card goes', script: REMOVE, expected: { L2: 'none', L3: 'none' } },
          { name: 'the card comes again', script: INSERT, expected: B_EXPECTED },
        ],
      },
    ),
  'B: a post of the profile’s owner': () =>
    page(
      '/in/hanako/',
      sdui(TOP, CERTIFICATES).replace(
        '</section></div></div></main>',
        `</section><div data-urn="urn:li:activity:2">${link('L11', DETAIL(B), 'B')}</div></div></div></main>`,
      ),
      { ...B_EXPECTED, L11: 'genuine' },
      { person: '佐藤 花子' },
    ),
  'C: the details': () =>
    page(
      '/in/hanako/details/certifications/',
      `<main><h1>資格</h1><div data-view-name="profile-certifications-details-view"><div>${link('L8', LISAFE(DETAIL(A)), '…', SEE)}</div><hr><div>…</div><hr></div></main>`,
      { L8: 'genuine' },
    ),
  'D: the feed': () => page('/feed/', FEED, D_EXPECTED, { short: 1 }),
  'D: the old feed': () => page('/feed/', EMBER_FEED, D_EXPECTED, { short: 1 }),
  'E: logged out': () =>
    page(
      '/in/hanako',
      `<main><h1>Hanako Sato</h1>${link('L12', `${DETAIL(A)}?trk=public_profile_see-credential`)}</main>`,
      { L12: 'genuine' },
      { person: 'Hanako Sato' },
    ),
  'from page to page': () =>
    page(
      '/in/hanako/',
      `${ember('<h1>Hanako Sato</h1>')}<template id="b">${sdui(TOP, CERTIFICATES)}</template><template id="d">${FEED}</template><template id="a">${ember('<h1>Hanako Sato</h1>')}</template>`,
      { L1: 'genuine' },
      {
        person: 'Hanako Sato',
        steps: [
          { name: 'to B', script: goTo('/in/hanako2/', 'b'), expected: { ...GONE, ...B_EXPECTED } },
          { name: 'to D', script: goTo('/feed/', 'd'), expected: { ...GONE, ...D_EXPECTED } },
          { name: 'and back', script: goTo('/in/hanako/', 'a'), expected: { ...GONE, L1: 'genuine' } },
        ],
      },
    ),
};

/**
 * A script of the page that looks for an extension: asks for its files, walks every attribute and text, and watches what is
 * added. What it finds stands in \`globalThis.found\`.
 *
 * @param bases `chrome-extension://<id>/`, `moz-extension://<id>/`
 * @param files every file of the build
 */
export function probeScript(bases: readonly string[], files: readonly string[]): string {
  return `globalThis.found = [];
const SIGN = /(?:chrome|moz)-extension:|tashika/i;
const look = (node) => {
  if (node.nodeType === 3 && SIGN.test(node.data)) found.push('text ' + node.data);
  for (const { name, value } of node.attributes ?? []) if (SIGN.test(name + ' ' + value)) found.push('attribute ' + name + '=' + value);
  if (node.nodeType === 1 && SIGN.test(node.localName)) found.push('element ' + node.localName);
  for (const child of node.childNodes ?? []) look(child);
};
new MutationObserver((records) => { for (const { addedNodes } of records) addedNodes.forEach(look); }).observe(document, { childList: true, subtree: true });
addEventListener('load', () => setInterval(() => look(document.documentElement), 500));
for (const base of ${JSON.stringify(bases)}) for (const file of ${JSON.stringify(files)}) {
  fetch(base + file).then((answer) => found.push('file ' + file + ' ' + answer.status), () => {});
}`;
}
