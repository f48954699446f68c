import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERDICTS } from '../../core/index.ts';
import { waitingWords } from '../../widget/waiting-words.ts';
import { answerWords, loadAnswerWords } from '../../widget/words.ts';
import { axeFaults } from '../support/axe-faults.ts';
import type { Viewer } from '../support/browsers.ts';
import { withTab } from '../support/tabs.ts';
import { openPlayground, type PlaygroundSite } from './playground-site.ts';

let site: PlaygroundSite;
beforeAll(async () => {
  site = await openPlayground();
});
afterAll(() => site?.close());

async function onStates(viewer: Viewer, use: (page: Page, cdp: CDPSession) => Promise<void>): Promise<void> {
  const errors: string[] = [];
  await withTab({ reducedMotion: 'reduce', ...viewer }, async ({ page, context }) => {
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => /^(?:data:|http:\/\/127)/.test(request.url()) || errors.push(request.url()));
    await page.goto(`${site.address}states.html`);
    await page.locator('[data-state="not-checkable"]').last().waitFor();
    await use(page, await context.newCDPSession(page));
  });
  expect(errors).toEqual([]);
}

interface DomNode {
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** All that stands in the closed roots, as texts by view and state; of both grounds together. */
async function shownIn(cdp: CDPSession): Promise<Map<string, string[]>> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
  const shown = new Map<string, string[]>();
  const visit = (node: DomNode, place: { view: string; state: string; inside: boolean }): void => {
    const given = attributesOf(node);
    if (given.has('hidden')) return;
    const inside = place.inside || node.nodeName === '#document-fragment';
    const at = { view: given.get('data-view') ?? place.view, state: given.get('data-state') ?? place.state, inside };
    const key = `${at.view} ${at.state}`;
    if (node.nodeName === '#text' && inside && at.state) shown.set(key, [...(shown.get(key) ?? []), node.nodeValue]);
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child, at);
  };
  visit(root, { view: '', state: '', inside: false });
  return shown;
}

function attributesOf({ attributes = [] }: DomNode): Map<string, string> {
  return new Map(attributes.flatMap((name, at) => (at % 2 === 0 ? [[name, attributes[at + 1] ?? ''] as const] : [])));
}

/** Brings every element near the viewport. */
async function passBy(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 1_200) {
    // Observers are told in a frame.
    await page.evaluate(async (y) => {
      scrollTo(0, y);
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    }, top);
  }
}

describe('the page of every state', () => {
  it('shows each in every view on both grounds, in both languages', async () => {
    await onStates({ viewport: { width: 1280, height: 1_600 } }, async (page, cdp) => {
      await passBy(page);
      for (const lang of ['en', 'ja'] as const) {
        await page.locator(`input[name="lang"][value="${lang}"]`).check();
        await loadAnswerWords(lang);
        const { verdicts } = answerWords(lang);
        expect(Object.keys(verdicts).sort()).toEqual([...VERDICTS].sort());
        const expected = Object.entries({ ...verdicts, ...waitingWords([lang]).states });
        const missing = async () => {
          const shown = await shownIn(cdp);
          const places = ['mark', 'card', 'full'].flatMap((view) =>
            expected.map(([state, words]) => [`${view} ${state}`, words]),
          );
          return places.filter(([place = '', words]) => shown.get(place)?.filter((text) => text === words).length !== 2);
        };
        await expect.poll(missing, { timeout: 20_000, interval: 200 }).toEqual([]);
      }
    });
  });

  it.each([
    ['light', 'en-US', 1280],
    ['dark', 'ja-JP', 320],
  ] as const)('has no fault that axe finds, nor text that runs out: %s, %s, %i px', async (colorScheme, locale, width) => {
    await onStates({ colorScheme, locale, viewport: { width, height: 900 } }, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
  });
});
