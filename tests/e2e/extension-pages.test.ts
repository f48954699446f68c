import type { Page as BrowserPage } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LECOS_ISSUER } from '../support/badge-hosts.ts';
import { type ChromiumLab, type Lab, openExtensionInChromium, startLab } from '../support/extension-lab.ts';
import { GMAIL } from '../support/pages/gmail.ts';
import { LINKEDIN } from '../support/pages/linkedin.ts';
import { OUTLOOK } from '../support/pages/outlook.ts';
import type { Expected, Page } from '../support/pages/world.ts';
import { marksInChromium, until } from '../support/read-marks.ts';

let lab: Lab;
let chromium: ChromiumLab;

beforeAll(async () => {
  lab = await startLab();
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 1600 } });
  await (await chromium.worker()).evaluate(
    (trust) =>
      (globalThis as unknown as { chrome: typeof import('../../extension/browser.ts').browser }).chrome.storage.local.set({
        settings: { trust },
      }),
    [LECOS_ISSUER],
  );
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});
afterEach(() => expect(lab.suspicious()).toEqual([]));

const WORDS: readonly [Expected, RegExp][] = [
  ['confirmed', /^Confirmed: /],
  ['holder-differs', /^Genuine badge, issued to another address or name/],
  ['genuine', /^Genuine badge from /],
];

/** What every named element of the page shows now. */
async function shown(page: BrowserPage, ids: readonly string[]): Promise<Record<string, string>> {
  const marks = await marksInChromium(page);
  const read = (words: string | undefined) =>
    words === undefined ? 'none' : (WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? words);
  return {
    ...Object.fromEntries(ids.map((id) => [id, read(marks[id])])),
    // A mark where none is named is one too many.
    ...Object.fromEntries(Object.entries(marks).filter(([id]) => !ids.includes(id))),
  };
}

/** The number on the toolbar of the page that is in front. */
async function toolbar(): Promise<string> {
  return (await chromium.worker()).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('../../extension/browser.ts').browser };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });
}

const drawn = (expected: Record<string, Expected>) => Object.values(expected).filter((one) => one !== 'none').length;

async function expectMarks(page: BrowserPage, expected: Record<string, Expected>): Promise<void> {
  const ids = Object.keys(expected);
  const wished = JSON.stringify(expected);
  // What must not appear is given time to.
  await page.waitForTimeout(drawn(expected) === 0 ? 900 : 250);
  const ask = () => shown(page, ids);
  expect(await until(ask, (found) => JSON.stringify(found) === wished, 8_000)).toEqual(expected);
  const count = drawn(expected) === 0 ? '' : String(drawn(expected));
  expect(await until(toolbar, (text) => text === count, 3_000)).toBe(count);
}

async function onPage(made: Page, use: (page: BrowserPage) => Promise<void>): Promise<void> {
  const { host, pathname } = new URL(made.url);
  lab.serve(host, made);
  for (const [path, text] of Object.entries(made.files))
    lab.serve(host, { html: text, headers: { 'content-type': 'text/javascript' } }, path);
  const page = await chromium.context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => /Trusted Type|Content Security Policy/.test(message.text()) && violations.push(message.text()));
  try {
    await page.goto(made.url);
    expect(new URL(page.url()).pathname).toBe(pathname);
    await use(page);
    expect(violations).toEqual([]);
  } finally {
    await page.close();
  }
}

function tests(pages: Readonly<Record<string, () => Page>>): void {
  it.each(Object.keys(pages))('%s', async (name) => {
    const made = pages[name]?.();
    if (!made) throw new Error(name);
    await onPage(made, async (page) => {
      let expected = made.expected;
      await expectMarks(page, expected);
      for (const step of made.steps) {
        await page.evaluate(step.script);
        expected = { ...expected, ...step.expected };
        await expectMarks(page, expected);
      }
    });
  });
}

describe('in Gmail', () => tests(GMAIL));
describe('in Outlook', () => tests(OUTLOOK));
describe('on LinkedIn', () => tests(LINKEDIN));
