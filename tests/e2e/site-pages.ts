// The synthetic pages of the three sites, with the built extension in a real browser: which marks stand where, and the number on
// the toolbar. What differs between browsers is in a driver.
import { describe, expect, it } from 'vitest';
import type { Lab } from '../support/extension-lab.ts';
import { GMAIL } from '../support/pages/gmail.ts';
import { LINKEDIN } from '../support/pages/linkedin.ts';
import { OUTLOOK } from '../support/pages/outlook.ts';
import type { Expected, Page } from '../support/pages/world.ts';
import { type Marks, until } from '../support/read-marks.ts';

/** One page in a browser. */
export interface OpenedPage {
  run: (script: string) => Promise<unknown>;
  /** The marks after the elements with these ids, and those after others where the browser tells. */
  marks: (ids: readonly string[]) => Promise<Marks>;
  /** The number on the toolbar while this page is in front. */
  toolbar: () => Promise<string>;
  /** What the page's own policy complained of. */
  violations: () => string[];
  close: () => Promise<unknown>;
}

/** A browser with the extension in it. */
export interface Driver {
  lab: () => Lab;
  open: (url: string) => Promise<OpenedPage>;
}

const WORDS: readonly [Expected, RegExp][] = [
  ['confirmed', /^Confirmed: /],
  ['holder-differs', /^Genuine badge, issued to another address or name/],
  ['genuine', /^Genuine badge from /],
];
const read = (words: string | undefined) =>
  words === undefined ? 'none' : (WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? words);
const drawn = (expected: Record<string, Expected>) => Object.values(expected).filter((one) => one !== 'none').length;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function shown(page: OpenedPage, ids: readonly string[]): Promise<Record<string, string>> {
  const marks = await page.marks(ids);
  return {
    ...Object.fromEntries(ids.map((id) => [id, read(marks[id])])),
    // A mark where none is named is one too many.
    ...Object.fromEntries(Object.entries(marks).filter(([id]) => !ids.includes(id))),
  };
}

async function expectMarks(page: OpenedPage, expected: Record<string, Expected>): Promise<void> {
  const wished = JSON.stringify(expected);
  // What must not appear is given time to.
  await pause(drawn(expected) === 0 ? 900 : 250);
  const ask = () => shown(page, Object.keys(expected));
  expect(await until(ask, (found) => JSON.stringify(found) === wished)).toEqual(expected);
  const count = drawn(expected) === 0 ? '' : String(drawn(expected));
  // Where the page has hidden marks, the toolbar says that in place of a number.
  expect(await until(page.toolbar, (text) => text === count || text === '!')).toMatch(new RegExp(`^(${count}|!)$`));
}

async function onPage({ lab, open }: Driver, made: Page): Promise<void> {
  const { host } = new URL(made.url);
  lab().serve(host, made);
  for (const [path, text] of Object.entries(made.files)) {
    lab().serve(host, { html: text, headers: { 'content-type': 'text/javascript' } }, path);
  }
  const page = await open(made.url);
  try {
    let expected = made.expected;
    await expectMarks(page, expected);
    for (const step of made.steps) {
      await page.run(step.script);
      expected = { ...expected, ...step.expected };
      await expectMarks(page, expected);
    }
    expect(page.violations()).toEqual([]);
    expect(lab().suspicious()).toEqual([]);
  } finally {
    await page.close();
  }
}

/** Every page of every site, each a test. */
export function testSitePages(driver: Driver): void {
  const sites = { 'in Gmail': GMAIL, 'in Outlook': OUTLOOK, 'on LinkedIn': LINKEDIN };
  for (const [site, pages] of Object.entries(sites)) {
    describe(site, () => {
      it.each(Object.entries<() => Page>(pages))('%s', async (_name, make) => {
        await onPage(driver, make());
      });
    });
  }
}
