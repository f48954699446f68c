import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../extension/settings.ts';
import { LECOS_ISSUER } from '../support/badge-hosts.ts';
import { type ChromiumLab, inWorker, type Lab, openExtensionInChromium, startLab } from '../support/extension-lab.ts';
import { EVERYTHING_KEPT } from '../support/keeping.ts';
import { LINKEDIN } from '../support/pages/linkedin.ts';
import { clickMark, marksInChromium, until } from '../support/read-marks.ts';
import { attachToPanel, type RealPanel } from '../support/real-panel.ts';

// One viewer with one open profile, who changes the settings again and again: the page is never loaded anew unless a test says so.
let lab: Lab;
let chromium: ChromiumLab;
let profile: Page;
let panel: RealPanel;

const MARKED = ['L2', 'L3', 'L7'];
const choose = (settings: Partial<Settings>) =>
  inWorker(chromium, (browser, change) => browser.storage.local.set({ settings: change }), settings);
const linkedin = (change: Partial<Settings['sites'][string]>, more: Partial<Settings> = {}) =>
  choose({ ...more, sites: { linkedin: change } });
/** Elements of the page, all of them, and whatever the isolated world may have written into it. */
const page = () => profile.evaluate(() => document.documentElement.outerHTML);
const marked = (ids: readonly string[]) =>
  until(
    () => marksInChromium(profile),
    (marks) => Object.keys(marks).sort().join() === ids.join(),
  ).then((marks) => Object.keys(marks).sort());
const settle = () => new Promise((resolve) => setTimeout(resolve, 900));
let untouched = '';

beforeAll(async () => {
  lab = await startLab();
  const made = LINKEDIN['B: the new profile']?.();
  if (!made) throw new Error('no such page');
  lab.serve('www.linkedin.com', made);
  chromium = await openExtensionInChromium(lab, { viewport: { width: 1200, height: 1000 } });
  await linkedin({ show: 'off' });
  profile = await chromium.context.newPage();
  await profile.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { added: 0 });
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          Object.assign(window, { added: (window as unknown as { added: number }).added + addedNodes.length });
      }).observe(document, { childList: true, subtree: true, attributes: true });
    }),
  );
  await profile.goto(made.url);
});
afterAll(async () => {
  await chromium?.close();
  await lab?.close();
});

describe('what the viewer chose for LinkedIn', () => {
  it('off: nothing is in the page, nothing is asked, no tab is known', async () => {
    await settle();
    untouched = await page();
    expect(await profile.evaluate('added')).toBe(0);
    expect(lab.asked()).toEqual([]);
    expect(await marked([])).toEqual([]);
    const known = await inWorker(chromium, (browser) => browser.storage.session.get(null));
    expect(Object.values(known as Record<string, { items?: unknown[] }>).flatMap(({ items }) => items ?? [])).toEqual([]);
  });

  it('marks: they come at once, and the panel opens on them', async () => {
    await linkedin({ show: 'marks' });
    expect(await marked(MARKED)).toEqual(MARKED);
    await clickMark(profile, 'L2');
    panel = await attachToPanel(chromium.context);
    await panel.says('2 badges on this page');
  });

  it('panel alone: the marks go at once and leave the page as it was, the entries stay', async () => {
    await linkedin({ show: 'panel' });
    expect(await marked([])).toEqual([]);
    expect(await page()).toBe(untouched);
    await panel.says('2 badges on this page');
    lab.forget();
    await profile.reload();
    await panel.says('2 badges on this page');
    await settle();
    expect(await profile.evaluate('added')).toBe(0);
    expect(await page()).toBe(untouched);
  });

  it('off again: the panel says that it is, and has no entry', async () => {
    await linkedin({ show: 'off' });
    await panel.says('Turned off here');
    expect(await panel.evaluate(`document.querySelectorAll('.card').length`)).toBe(0);
  });

  it('on a click: held marks, and nobody is asked before the viewer says so in the panel', async () => {
    await linkedin({ show: 'marks', check: 'click' });
    // What was answered before is known without asking: the viewer begins anew.
    await panel.evaluate(`chrome.runtime.sendMessage({ t: 'clear', settings: false })`);
    lab.forget();
    await profile.reload();
    expect(await marked(MARKED)).toEqual(MARKED);
    const held = await until(
      () => marksInChromium(profile),
      (marks) => Object.values(marks).every((words) => /Not checked yet/.test(words)),
    );
    expect(Object.values(held).every((words) => /^A badge link at .*Not checked yet/.test(words))).toBe(true);
    await settle();
    expect(lab.asked()).toEqual([]);
    await clickMark(profile, 'L2');
    await panel.says('Its site is asked only when you want it.');
    expect(lab.asked()).toEqual([]);
    await panel.press('Check now');
    await panel.waitFor(`document.querySelector('.report')?.dataset.verdict === 'genuine'`);
    const after = await until(
      () => marksInChromium(profile),
      (marks) => /^Genuine/.test(marks['L2'] ?? ''),
    );
    expect(after['L2']).toMatch(/^Genuine badge from/);
    expect(after['L7']).toMatch(/^Genuine badge from/);
    expect(after['L3']).toMatch(/Not checked yet/);
    expect(lab.asked().some((url) => url.includes('credly'))).toBe(false);
  });

  it('automatically again: what was held is checked at once', async () => {
    await linkedin({ check: 'auto' });
    const after = await until(
      () => marksInChromium(profile),
      (marks) => /^Genuine/.test(marks['L3'] ?? ''),
    );
    expect(after['L3']).toMatch(/^Genuine badge from/);
  });
});

describe('what the viewer chose for everywhere', () => {
  it('speaks Japanese in the marks and in the panel as soon as it is chosen', async () => {
    await choose({ lang: 'ja' });
    const marks = await until(
      () => marksInChromium(profile),
      (now) => Object.values(now).every((words) => /本物/.test(words)),
    );
    expect(Object.values(marks).every((words) => /[ぁ-ん]/.test(words) && !/Genuine|Click/.test(words))).toBe(true);
    await panel.says('このページ');
    expect(await panel.evaluate('document.documentElement.lang')).toBe('ja');
    expect(await panel.text()).not.toMatch(/badges on this page|Check again|What was checked/);
    await choose({ lang: 'en' });
    await panel.says('2 badges on this page');
  });

  it('forgets everything when it is to', async () => {
    await choose({ trust: [LECOS_ISSUER], welcomed: true });
    // A page that is still open would be looked at anew.
    await profile.close();
    const options = await chromium.context.newPage();
    await options.goto(`${chromium.origin}/options.html`);
    await options.evaluate(`chrome.runtime.sendMessage({ t: 'clear', settings: true })`);
    const kept = await until(
      () => options.evaluate<string>(EVERYTHING_KEPT),
      (text) => !/nlp\.netlearning|Assertion|Sample/.test(text),
    );
    expect(kept).not.toMatch(/netlearning|credly|hanako|花子/);
    expect(JSON.parse(kept)).toMatchObject({ local: {} });
    expect(lab.suspicious()).toEqual([]);
  });
});
