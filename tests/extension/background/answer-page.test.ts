import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPage } from '../../../extension/background/answer-page.ts';
import { newPage, readTab } from '../../../extension/background/tabs.ts';
import type { PageItem } from '../../../extension/messages.ts';

const fake = vi.hoisted(() => ({
  session: new Map<string, unknown>(),
  count: new Map<number, string>(),
  overlay: true,
  /** Why no script can be put into the page. */
  closed: null as Error | null,
}));
vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    storage: {
      local: { get: async () => ({}) },
      managed: { get: async () => ({}) },
      session: {
        get: async (key: string) => (fake.session.has(key) ? { [key]: structuredClone(fake.session.get(key)) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) fake.session.set(key, structuredClone(value));
        },
      },
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void fake.count.set(tabId, text),
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
    scripting: { executeScript: async () => (fake.closed ? Promise.reject(fake.closed) : []) },
    tabs: { sendMessage: async () => (fake.overlay ? { overlay: true } : Promise.reject(new Error('no receiver'))) },
    runtime: { sendMessage: async () => {} },
  },
}));

vi.stubGlobal('navigator', { languages: ['en'] });

const BASE = 'https://www.openbadge-global.com/ns/portal/openbadge';
/** A holder’s list: nobody is asked about it. */
const LIST = `${BASE}/public/assertions/user/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09`;
const MAIL = { tabId: 1, host: 'mail.google.com' };
const email = 'hanako.sato@example.ac.jp';
const item = (url: string, key = 'k 1'): PageItem => ({ key, url, holder: { email }, marks: 1, withdrawn: 0 });

beforeEach(() => {
  fake.session.clear();
  fake.count.clear();
  fake.overlay = true;
  fake.closed = null;
});

describe('a page on which there is something', () => {
  const hit = () => answerPage({ t: 'hit' }, MAIL);

  it('gets the overlay and hears what may be drawn', async () => {
    expect(await hit()).toEqual({ show: 'marks' });
  });

  it('hears nothing while the overlay cannot come, and so asks again', async () => {
    fake.closed = new Error('The frame was removed');
    expect(await hit()).toBeNull();
    fake.closed = null;
    expect(await hit()).toEqual({ show: 'marks' });
  });
});

describe('what a page says that it shows', () => {
  it('is noted, and that is said', async () => {
    expect(await answerPage({ t: 'page', items: [item(LIST)] }, MAIL)).toBe(true);
    expect((await readTab(1)).items).toEqual([item(LIST)]);
    expect(fake.count.get(1)).toBe('1');
  });

  it('is badges and nothing else, by their canonical addresses', async () => {
    const claim = `${BASE}/receive/19ce722660e14be0a7b17604c62e9b48`;
    const wrapped = `https://jpn01.safelinks.protection.outlook.com/?url=${encodeURIComponent(LIST)}&data=me%40example.com`;
    await answerPage({ t: 'page', items: [item(claim), item('https://evil.example/'), item(wrapped)] }, MAIL);
    expect((await readTab(1)).items.map(({ url }) => url)).toEqual([LIST]);
    expect(JSON.stringify([...fake.session])).not.toMatch(/receive|example\.com/);
  });

  it('is never under the name of the page itself, which leads to the address in it', async () => {
    const key = `here ${BASE}/public/assertions/detail/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09`;
    await answerPage({ t: 'page', items: [item(LIST, key), item(LIST)] }, MAIL);
    expect((await readTab(1)).items.map((one) => one.key)).toEqual(['k 1']);
    expect(await answerPage({ t: 'verify', key, url: LIST, holder: {} }, MAIL)).toBeNull();
  });

  it('names nobody’s address where pages have none', async () => {
    for (const host of ['www.linkedin.com', 'www.example.net']) {
      await answerPage({ t: 'page', items: [item(LIST)] }, { tabId: 1, host });
      expect((await readTab(1)).items[0]?.holder).toEqual({});
    }
  });
});

describe('a question of a page', () => {
  const ask = (url = LIST) => answerPage({ t: 'verify', key: 'k 1', url, holder: { email } }, MAIL);

  it('is answered and its answer kept', async () => {
    expect(await ask()).toMatchObject({ state: 'done', verdict: 'not-checkable' });
    expect(Object.keys((await readTab(1)).answers)).toEqual(['k 1']);
    expect(fake.count.get(1)).toBe('');
  });

  it('puts no number on the toolbar of the page that came in its place', async () => {
    await answerPage({ t: 'page', items: [item(LIST)] }, MAIL);
    fake.count.clear();
    fake.overlay = false;
    expect(await ask()).toMatchObject({ state: 'done' });
    expect(fake.count.size).toBe(0);
  });

  it('leaves nothing that holds on the next page in the tab', async () => {
    await ask();
    expect((await newPage(1)).answers).toEqual({});
  });

  it('is none about an address that is no badge’s', async () => {
    expect(await ask('https://evil.example/')).toBeNull();
  });
});
