// The studio of the installed extension in Chromium: from the address of a badge to a signature that a reader's Tashika verifies.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LECOS_ISSUER } from '../support/badge-hosts.ts';
import { type ChromiumLab, inWorker, type Lab, openExtensionInChromium } from '../support/extension-lab.ts';
import { gmailWith } from '../support/pages/gmail.ts';
import { outlookWith } from '../support/pages/outlook.ts';
import { CREDLY_PROFILE, credlyProfile, LECOS_LIST, lecosList } from '../support/pages/wallets.ts';
import { A, B, CLAIM, CREDLY, DETAIL, HANAKO, IMG, SHARE, type Page as SitePage } from '../support/pages/world.ts';
import { pressToolbar } from '../support/press-toolbar.ts';
import { marksInChromium, until } from '../support/read-marks.ts';
import { faultsOf, overflowOf } from './panel-page.ts';
import { bakedFile, type Documents, restore, startStudioLab, WITHDRAWN, withdraw } from './studio-lab.ts';
import { gmailRules, outlookRules, type Rules, shownInGmail, shownInOutlook } from './studio-mail.ts';

/** Where pictures are kept, to be looked at; without it none are made. */
const SHOTS = process.env['TASHIKA_SHOTS'];
const NAME = 'データサイエンス入門（サンプル）';

let lab: Lab;
let documents: Documents;
let chromium: ChromiumLab;
const errors: string[] = [];

beforeAll(async () => {
  if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  ({ lab, documents } = await startStudioLab());
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' });
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await settle('en');
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});

/** The language, and the issuer of the badges on the viewer's list. */
const settle = (lang: 'en' | 'ja') =>
  inWorker(chromium, (browser, settings) => browser.storage.local.set({ settings }), { lang, trust: [LECOS_ISSUER] });

async function openStudio(): Promise<Page> {
  const page = await chromium.context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  // Chromium reads markup for the clipboard under the page's own policy. It says so, and leaves the styles in it.
  const isClipboard = (text: string) => text.startsWith('Applying inline style violates');
  page.on('console', (message) => {
    if (message.type() === 'error' && !isClipboard(message.text())) errors.push(message.text());
  });
  await page.goto(`${chromium.origin}/studio.html`);
  await page.locator('h1').waitFor();
  return page;
}

async function add(page: Page, address: string): Promise<void> {
  await page.locator('#badge-address').fill(address);
  await page.locator('#badge-address').press('Enter');
}

async function openTab(url: string): Promise<Page> {
  const tab = await chromium.context.newPage();
  await tab.goto(url);
  return tab;
}

const names = (page: Page) => page.locator('.chosen .face-name').allTextContents();
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `studio-${name}.png`), fullPage: true });
}

/** Pastes into an editor as a person does, under the rules of a mail service. */
async function pasted(rules: Rules): Promise<string> {
  lab.serve('www.example.net', {
    html: '<!doctype html><title>x</title><div contenteditable="true" style="min-height:200px"></div>',
  });
  const page = await chromium.context.newPage();
  await page.goto('https://www.example.net/');
  await page.locator('div').click();
  await page.keyboard.press('ControlOrMeta+V');
  const html = await page.evaluate(`(${rules.toString()})(document.querySelector('div'))`);
  await page.close();
  return String(html);
}

/** Opens a mail, and waits for its marks. */
async function marksOf(mail: SitePage): Promise<Record<string, string>> {
  lab.serve(new URL(mail.url).host, mail);
  const wanted = Object.keys(mail.expected).filter((id) => mail.expected[id] !== 'none');
  const page = await chromium.context.newPage();
  await page.goto(mail.url);
  const marks = await until(
    () => marksInChromium(page),
    (found) => wanted.every((id) => !!found[id] && !/^Checking/.test(found[id] ?? '')),
  );
  await page.close();
  return marks;
}

describe('from the address of a badge to the reader', () => {
  it('verifies, previews, copies; what is pasted keeps picture, size and link, and is verified in Gmail and Outlook', async () => {
    const page = await openStudio();
    lab.forget();
    await add(page, SHARE(A));
    await page.locator('.chosen li').waitFor();
    expect(await names(page)).toEqual([NAME]);
    expect(await page.locator('.face-answer').textContent()).toMatch(/^Genuine badge from/);
    await page.locator('.thumb img').waitFor();
    const drawn = page.locator('[data-program="gmail"] img');
    await drawn.waitFor();
    expect(await drawn.evaluate((image: HTMLImageElement) => [image.naturalWidth > 0, image.width, image.height])).toEqual([
      true,
      72,
      72,
    ]);
    expect(await page.locator('[data-program="blocked"] img').count()).toBe(0);
    await shoot(page, 'one-en');

    await page.getByRole('button', { name: 'Copy the signature' }).click();
    await page.getByText('Copied. Now paste it').waitFor();
    for (const [rules, shown, made] of [
      [gmailRules, shownInGmail, gmailWith],
      [outlookRules, shownInOutlook, outlookWith],
    ] as const) {
      const html = await pasted(rules);
      expect(html).toMatch(/<img [^>]*width="72" height="72"/);
      expect(html).toContain(`src="${IMG(A)}"`);
      expect(html.match(new RegExp(`href="${DETAIL(A)}"`, 'g'))).toHaveLength(2);
      expect(html).toContain('証明を確認');
      expect(html).toMatch(/<td [^>]*bgcolor="#ffffff" style="padding:4px;background-color:#ffffff/);
      const marks = await marksOf(made(shown(html), { S1: 'confirmed', S2: 'confirmed' }));
      expect(marks['S1']).toMatch(/^Confirmed: /);
      expect(marks['S2']).toMatch(/^Confirmed: /);
    }
    expect(lab.suspicious()).toEqual([]);
    await page.close();
  });
});

describe('a badge is verified before anything of it goes into a signature', () => {
  it('says why one is left out: withdrawn, not there, private, a list, another thing altogether', async () => {
    const page = await openStudio();
    lab.forget();
    for (const address of [DETAIL(WITHDRAWN), DETAIL('SWNISHFtWmk2RzZrZnN2bE84MVNnUT09'), CLAIM, '{"name":"x"}']) {
      await add(page, address);
    }
    const said = await until(
      () => page.locator('.attempts > li[data-state="refused"]').allTextContents(),
      (all) => all.length === 4,
    );
    const [withdrawn, missing, claim, text] = said;
    expect(withdrawn).toMatch(/^Not added: .*Withdrawn by the issuer/);
    expect(missing).toMatch(/Could not finish checking/);
    expect(claim).toContain('This link is private');
    expect(claim).not.toContain('19ce722660');
    expect(text).toMatch(/^Not added/);
    expect(await names(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Copy the signature' }).count()).toBe(0);
    expect(lab.suspicious()).toEqual([]);
    await shoot(page, 'refused-en');
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    expect(await page.locator('.attempts > li').count()).toBe(3);
    await page.close();
  });

  it('takes the file from the wallet, resizes its picture, and the smaller file is still the badge', async () => {
    const page = await openStudio();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'badge_image.png', mimeType: 'image/png', buffer: Buffer.from(bakedFile()) });
    await page.locator('.chosen li').waitFor();
    await page.locator('#size').fill('48');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Download “${NAME}”` }).click(),
    ]);
    await page.getByText('Saved, with its verifiable data.').waitFor();
    const file = readFileSync(await download.path());
    const { width, height } = PNG.sync.read(file);
    expect([width, height]).toEqual([48, 48]);
    expect(download.suggestedFilename()).toBe('データサイエンス入門-サンプル-48.png');
    await page.getByRole('button', { name: 'Begin a new one' }).click();
    await page.evaluate((coded) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(coded), (one) => one.charCodeAt(0))], 'small.png'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, file.toString('base64'));
    await page.locator('.chosen li').waitFor();
    expect(await names(page)).toEqual([NAME]);
    await page.close();
  });
});

describe('pages that are open in tabs', () => {
  const LOOK = 'Look for badges in open pages';

  it('are read where they may be; a wallet’s is when its holder presses Tashika there', async () => {
    const mail = gmailWith(`<a id="S1" href="${DETAIL(A)}">A</a><a id="S3" href="${CLAIM}">x</a>`, {});
    lab.serve(new URL(mail.url).host, mail);
    lab.serve('www.openbadge-global.com', lecosList(), new URL(LECOS_LIST).pathname);
    lab.serve('www.credly.com', credlyProfile(), new URL(CREDLY_PROFILE).pathname);
    const tabs = await Promise.all([mail.url, CREDLY_PROFILE, LECOS_LIST].map((url) => openTab(url)));
    const page = await openStudio();
    lab.forget();
    await page.getByRole('button', { name: LOOK }).click();
    // The mail’s, and the profile’s, whose host is asked for badges anyway; the wallet is none of those.
    await page.getByText('Badge links found: 2.').waitFor();
    expect(await page.locator('.address').allTextContents()).toEqual([DETAIL(A), CREDLY]);
    await tabs[2]?.bringToFront();
    if (tabs[2]) await pressToolbar(chromium, tabs[2]);
    await page.bringToFront();
    await page.getByRole('button', { name: LOOK }).click();
    await page.getByText('Badge links found: 4.').waitFor();
    const wallet = page.getByRole('group', { name: 'オープンバッジ一覧' });
    expect(await wallet.locator('.address').allTextContents()).toEqual([DETAIL(A), DETAIL(B)]);
    expect(await wallet.locator('.page-label').allTextContents()).toEqual([NAME, '2つ目のバッジ']);
    await shoot(page, 'wallet-en');
    await wallet.getByLabel('2つ目のバッジ').check();
    await page.getByLabel(CREDLY).check();
    await page.getByRole('button', { name: 'Add the chosen ones' }).click();
    await page.locator('.chosen li').nth(1).waitFor();
    expect((await names(page)).sort()).toEqual(['Example Cloud Basics', NAME]);
    // A link for receiving a badge was on two of the pages.
    expect(lab.suspicious()).toEqual([]);
    await Promise.all([page, ...tabs].map((one) => one.close()));
  });

  it('stay unread where leave for them is refused, and the holder is told what else to do', async () => {
    const tab = await openTab(LECOS_LIST);
    const page = await openStudio();
    // The browser's own question, which a test cannot answer, is answered in its place.
    await page.evaluate(`chrome.permissions.request = async (asked) => { globalThis.asked = asked; return false; }`);
    await page.getByRole('button', { name: LOOK }).click();
    await page.getByText('No badge links in the pages').waitFor();
    await page.getByText('My wallet page is open and not listed').click();
    await page.getByRole('button', { name: 'Allow, and look again' }).click();
    await page.getByText('It was not allowed, so those pages were not read.').waitFor();
    expect(await page.locator('.address').count()).toBe(0);
    // What is asked for is what the words beside the button name, and no more.
    const { origins } = (await page.evaluate('asked')) as { origins: string[] };
    expect(origins).toContain('https://www.openbadge-global.com/*');
    const hosts = origins.map((origin) => new URL(origin.replace('*', '')).host);
    expect(await page.locator('details .hint').first().textContent()).toContain(hosts.join(', '));
    await shoot(page, 'wallet-refused-en');
    await Promise.all([page.close(), tab.close()]);
  });

  it('are asked for by their address too: a list is no badge, and lets its holder choose one', async () => {
    const page = await openStudio();
    await add(page, CREDLY_PROFILE);
    await page.getByText('There are several badges in it.').waitFor();
    await page.getByRole('button', { name: 'Add “Example Cloud Basics”' }).click();
    await page.locator('.chosen li').waitFor();
    expect(await names(page)).toEqual(['Example Cloud Basics']);
    await page.close();
  });
});

describe('with the keyboard alone', () => {
  it('adds two, changes their order, keeps the signature, and is told later that one was withdrawn', async () => {
    const page = await openStudio();
    await page.locator('#badge-address').focus();
    await page.keyboard.type(`${SHARE(A)} ${SHARE(B)}`);
    await page.keyboard.press('Enter');
    await page.locator('.chosen li').nth(1).waitFor();
    const before = await page
      .locator('.chosen li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['badge']));
    for (let press = 0; press < 40 && !(await page.evaluate(`document.activeElement.matches('.handle')`)); press++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('status').first().textContent()).toMatch(/is now 2 of 2/);
    const after = await page
      .locator('.chosen li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['badge']));
    expect(after).toEqual([...before].reverse());
    expect(await page.evaluate(`document.activeElement.closest('li')?.dataset.badge`)).toBe(before[0]);
    await page.locator('#signature-title').focus();
    await page.keyboard.type('Work');
    await page.keyboard.press('Enter');
    await page.locator('.saved-name').waitFor();
    await shoot(page, 'two-en');
    await page.close();

    withdraw(documents, A);
    // What is known for an hour is not asked again; here it is forgotten.
    const later = await openStudio();
    await later.evaluate(`chrome.runtime.sendMessage({ t: 'clear', settings: false })`);
    await later.reload();
    await later.locator('.flags').waitFor();
    expect(await later.locator('.flags').textContent()).toContain(`“${NAME}”: Withdrawn by the issuer`);
    await shoot(later, 'flagged-en');
    await later.getByRole('button', { name: 'Edit “Work”' }).click();
    expect(await later.locator('.chosen li').count()).toBe(2);
    expect(await later.locator('.face-answer', { hasText: 'Withdrawn by the issuer' }).count()).toBe(1);
    await later.locator('.face-answer', { hasText: 'Genuine badge' }).waitFor();
    await later.getByRole('button', { name: 'Delete “Work”' }).click();
    await later.locator('.saved-name').waitFor({ state: 'detached' });
    await later.close();
    restore(documents, A);
  });
});

describe('with the mouse, and with too much', () => {
  it('moves a badge by its handle; what is longer than Gmail takes is not copied, and says so', async () => {
    const badges = Array.from({ length: 14 }, (_, at) => ({
      ...{ id: `b${at}`, pageUrl: `${DETAIL(A)}?n=${at}`, name: `${at} ${NAME}`, issuer: 'サンプル学習協会', issuerName: null },
      ...{ imageUrl: IMG(A), language: 'ja', issuedOn: null, expires: null, credentialId: null },
      checked: { verdict: 'genuine', at: '2026-11-01T00:00:00Z' },
    }));
    const look = { layout: 'text', size: 64, showName: true, showIssuer: true, card: true };
    const kept = { id: 'long', title: 'Long', badges, look, savedAt: '2026-11-01T00:00:00Z' };
    await inWorker(chromium, (browser, one) => browser.storage.local.set({ 'signature long': one }), kept);
    const page = await openStudio();
    await page.getByRole('button', { name: 'Edit “Long”' }).click();
    expect(await page.getByRole('alert').first().textContent()).toMatch(/^Too long for Gmail: 1\d,\d{3} of 10,000 characters/);
    expect(await page.getByRole('button', { name: 'Copy the signature' }).isDisabled()).toBe(true);
    // Each answer that comes makes its row higher.
    await page.locator('.face-answer').nth(13).waitFor();
    const handle = page.locator('.handle').first();
    const target = page.locator('.chosen li').nth(2);
    await handle.hover();
    await page.mouse.down();
    const box = await target.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10, { steps: 6 });
    await page.mouse.up();
    expect((await names(page)).slice(0, 3)).toEqual([`1 ${NAME}`, `2 ${NAME}`, `0 ${NAME}`]);
    for (let left = 14; left > 6; left--) await page.locator('.remove').last().click();
    expect(await page.getByRole('button', { name: 'Copy the signature' }).isDisabled()).toBe(false);
    await page.getByRole('button', { name: 'Delete “Long”' }).click();
    await page.locator('.saved-name').waitFor({ state: 'detached' });
    await page.goto(`${chromium.origin}/options.html`);
    await page.getByRole('link', { name: 'Put your badges into your signature' }).click();
    await page.locator('.studio h1').waitFor();
    await page.close();
  });
});

describe('who sends it', () => {
  it('says what a reader will see, and keeps the address nowhere', async () => {
    const page = await openStudio();
    await page.evaluate(`chrome.runtime.sendMessage({ t: 'clear', settings: false })`);
    await add(page, DETAIL(A));
    await page.locator('.chosen li').waitFor();
    const seen = async (email: string) => {
      await page.locator('#sender-address').fill(email);
      await page.locator('#sender-address').press('Enter');
      await page.locator('.seen li').waitFor();
      return page.locator('.seen li').getAttribute('data-verdict');
    };
    expect(await seen(HANAKO)).toBe('confirmed');
    expect(await page.locator('.aside').count()).toBe(0);
    expect(await seen('hanako@example.com')).toBe('holder-differs');
    expect(await page.locator('.aside').textContent()).toContain('LecoS wallets take further addresses');
    await shoot(page, 'sender-en');
    const kept = await inWorker(chromium, async (browser) =>
      JSON.stringify([await browser.storage.local.get(null), await browser.storage.session.get(null)]),
    );
    expect(kept).not.toContain('hanako');
    await page.close();
  });
});

describe('in Japanese, in the dark, in a narrow window', () => {
  it('speaks Japanese, has nothing that axe objects to, and no line that is too wide', async () => {
    await settle('ja');
    const page = await openStudio();
    await page.emulateMedia({ colorScheme: 'dark' });
    await add(page, `${SHARE(A)} ${CREDLY}`);
    await add(page, CLAIM);
    await page.locator('.chosen li').nth(1).waitFor();
    await page.locator('.attempts > li[data-state="refused"]').waitFor();
    await page.locator('.thumb img').first().waitFor();
    await page.locator('#signature-title').press('Enter');
    await page.locator('.saved-name').waitFor();
    expect(await page.title()).toBe('署名にバッジを入れる · 確か Tashika');
    expect(await page.getByRole('button', { name: '署名をコピー' }).isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await shoot(page, 'ja-dark');
    // Each mail program has its way, and those with an address a link to it.
    const programs: [string, string | null][] = [];
    for (const radio of await page.locator('input[name="program"]').all()) {
      await radio.check();
      const link = page.getByRole('link', { name: '署名の設定を開く' });
      programs.push([
        await radio.inputValue(),
        (await link.count()) > 0 ? new URL((await link.getAttribute('href')) ?? '').host : null,
      ]);
      expect(await page.locator('.steps li').count()).toBe(2);
    }
    expect(programs).toEqual([
      ['gmail', 'mail.google.com'],
      ['outlook-com', 'outlook.live.com'],
      ['outlook-work', 'outlook.cloud.microsoft'],
      ['outlook-classic', null],
      ['outlook-mac', null],
    ]);
    const links = await page.locator('.links a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    const form = new URL(links.find((href) => href.includes(encodeURIComponent('データ'))) ?? '');
    expect(Object.fromEntries(form.searchParams)).toMatchObject({
      name: NAME,
      issueYear: '2025',
      issueMonth: '3',
      certUrl: DETAIL(A),
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await shoot(page, 'ja-narrow');
    await page.close();
    await settle('en');
  });

  it('had no error, and nothing of the pages’ own policy was broken', () => {
    expect(errors).toEqual([]);
    // Credly's own address for what a profile shows from elsewhere has a query.
    const foreign = '/external_badges/open_badges/public?page=1&page_size=48';
    expect(lab.suspicious().filter((address) => !address.endsWith(foreign))).toEqual([]);
  });
});
