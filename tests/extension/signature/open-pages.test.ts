import { parseHTML } from 'linkedom';
import { afterEach, expect, it, vi } from 'vitest';
import { badgesIn, openPages } from '../../../extension/signature/open-pages.ts';
import { A, B, CLAIM, CREDLY, DETAIL, GURL, IMG, SHARE } from '../../support/pages/world.ts';

/** The browser's own interface, to be in place before extension/browser.ts is loaded. */
const browser = vi.hoisted(() => {
  const own = {};
  Object.assign(globalThis, { chrome: own });
  return own;
});

const urlsIn = (...addresses: string[]) => badgesIn(addresses.map((address) => [address, ''])).map(({ url }) => url);

it('finds each badge once, out of its wrappers, and nothing else', () => {
  const list = 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/user/Z1VLbVdia0ZOMFJ1c3VTZEVRTGErdz09';
  const links = [GURL(DETAIL(A)), SHARE(A), `${CREDLY}?trk=x`, CLAIM, list, 'https://www.example.org/', 'mailto:x@example.org'];
  expect(urlsIn(...links)).toEqual([DETAIL(A), CREDLY]);
  expect(badgesIn([3, null, [], [3, 3], DETAIL(A)])).toEqual([]);
});

it('finds a badge by its picture, and offers it by its page for people', () => {
  const kind = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/BadgeClass/dkJ0aEdtYU9OVjF2WmVpYTZjdGpJdz09/image';
  expect(urlsIn(IMG(B), DETAIL(A), IMG(A), kind, 'data:image/png;base64,AAAA', '')).toEqual([DETAIL(B), DETAIL(A)]);
});

it('names a badge by the first words that the page has for it, without what imitates a mark, and never by an address', () => {
  const links = [
    [SHARE(A), ' '],
    [DETAIL(A), DETAIL(B)],
    [IMG(A), '✅  Data\n science \u202e'],
    [SHARE(A), 'Share'],
  ];
  expect(badgesIn(links)).toEqual([{ url: DETAIL(A), label: 'Data science' }]);
});

it('offers so many and no more', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
  expect(urlsIn(...ids.map((id) => `https://www.credly.com/badges/${id}`))).toHaveLength(50);
});

/** Tabs by their pages; what stands for one decides when it answers. */
function tabsOf(host: string, ...pages: ((run: (html: string) => unknown) => Promise<unknown>)[]): void {
  const run = (func: (most: number) => unknown, args: [number]) => (html: string) => {
    const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
    vi.stubGlobal('document', Object.assign(document, { images: document.querySelectorAll('img') }));
    vi.stubGlobal('location', { href: 'https://mail.example.org/', host });
    return func(...args);
  };
  Object.assign(browser, {
    tabs: { query: async () => pages.map((_, id) => ({ id })) },
    scripting: {
      executeScript: async ({ target, func, args }: { target: { tabId: number }; func: () => unknown; args: [number] }) => [
        { result: await pages[target.tabId]?.(run(func, args)) },
      ],
    },
  });
}
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits only so long for a page that does not answer: the others are there', async () => {
  vi.useFakeTimers();
  tabsOf(
    'mail.example.org',
    () => new Promise(() => {}),
    async (run) => run(`<a href="${DETAIL(A)}">Data science</a>`),
  );
  const pages = openPages();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await pages).toEqual([{ title: 'mail.example.org', links: [{ url: DETAIL(A), label: 'Data science' }] }]);
});

it('takes no more of a page than it needs: neither pictures in their addresses nor endless words', async () => {
  const long = 'x'.repeat(100_000);
  let taken = '';
  tabsOf('h'.repeat(1_000), async (run) => {
    const found = run(
      `<a href="https://${long}.example/">${long}</a><a href="${DETAIL(A)}">${long}</a><img src="data:image/png,${long}" alt="${long}">`,
    );
    taken = JSON.stringify(found);
    return found;
  });
  const [page] = await openPages();
  expect(page?.links).toHaveLength(1);
  expect(page?.title.length).toBeLessThan(400);
  expect(taken.length).toBeLessThan(3_000);
});
