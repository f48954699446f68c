import type { Report } from '../../core/index.ts';
import { readLink } from '../../core/index.ts';
import { present, presentChecking, type Surface } from '../../core/present/index.ts';
import type { FromPage, HitAnswer, MarkAnswer, PageItem } from '../messages.ts';
import { siteOfHost } from '../sites/registry.ts';
import { say } from '../words/registry.ts';
import { type Choices, choices } from './choices.ts';
import { inject } from './inject.ts';
import { shownPageOf } from './shown-page.ts';
import { newPage, readTab, updateTab } from './tabs.ts';
import { askPage, tellPanels } from './tell.ts';
import { showCount } from './toolbar.ts';
import { examineItem, isAutomatic, isYoung, keepAnswer, keptAnswer } from './verify-item.ts';

/** Where a message of a content script came from. */
export interface From {
  tabId: number;
  host: string;
}

/** Answers a content script. It gets what it has to draw and nothing else. */
export async function answerPage(message: FromPage, from: From): Promise<HitAnswer | MarkAnswer | true | null> {
  switch (message.t) {
    case 'hit':
      return welcome(from);
    case 'verify':
      return markOf(message, from);
    case 'page':
      await notePage(message.items, from);
      return true;
    case 'open':
      await updateTab(from.tabId, () => ({ focus: { key: message.key, at: Date.now() } }));
      tellPanels(from.tabId);
      return null;
  }
}

/** `null`: the overlay could not come now, and the page is to ask again. */
async function welcome({ tabId, host }: From): Promise<HitAnswer | null> {
  const { onHost, words } = await choices();
  const { show } = onHost(host);
  await showCount(tabId, await newPage(tabId), words);
  return show === 'off' || (await inject(tabId, '/overlay.js')) ? { show } : null;
}

async function markOf(message: Extract<FromPage, { t: 'verify' }>, { tabId, host }: From): Promise<MarkAnswer | null> {
  const chosen = await choices();
  const item = fitItem({ ...message, marks: 0, withdrawn: 0 }, host);
  if (!item) return null;
  const { key } = item;
  const tab = await readTab(tabId);
  if (!tab.released.includes(key) && !isAutomatic(item.url, chosen.onHost(host).check)) return held(item, chosen);
  const kept = keptAnswer(tab, item, chosen.judges, Date.now());
  const report = kept ?? (await examineItem(item, chosen.judges));
  // Its page may have gone meanwhile, and another one is no place for its number.
  if (!kept && !(await askPage(tabId, { t: 'describe' }))?.overlay) return drawn(report, host, chosen);
  const now = await keepAnswer(tabId, item, report, chosen.judges);
  await showCount(tabId, now, chosen.words);
  tellPanels(tabId);
  return drawn(report, host, chosen);
}

/**
 * An item as it may be used, whatever a page sent: the canonical address of a badge and nothing else, and whom the page names
 * only as far as such a page can know (threats.md §9 Surfaces). `null`: it is no badge's.
 */
function fitItem({ key, url, holder, marks, withdrawn }: PageItem, host: string): PageItem | null {
  const link = readLink(url);
  if (link.kind !== 'badge' || shownPageOf(key)) return null;
  const { email: _, ...nameless } = holder;
  return { key, url: link.url, holder: surfaceOf(host) === 'mail' ? holder : nameless, marks, withdrawn };
}

/** How much may be said on the pages of a host. */
function surfaceOf(host: string): Surface {
  return siteOfHost(host)?.surface ?? 'page';
}

function drawn(report: Report, host: string, { locale, words }: Choices): MarkAnswer {
  const { verdict, tone, shape, headline } = present(report, { locale, surface: surfaceOf(host) });
  const mark = { tone, shape, headline };
  return { state: 'done', verdict, mark, lang: words.id, hint: words.mark.hint, ...(isYoung(report) && { young: true }) };
}

function held({ url }: PageItem, { locale, words }: Choices): MarkAnswer {
  const link = readLink(url);
  const platform = link.kind === 'badge' ? link.platform.name : '';
  const mark = { ...presentChecking(locale), shape: 'dashed-circle' as const, headline: say(words.mark.held, { platform }) };
  return { state: 'held', mark, lang: words.id, hint: words.mark.hint };
}

/** Entries of badges that the page no longer shows go, with their answers. */
async function notePage(told: readonly PageItem[], { tabId, host }: From): Promise<void> {
  const { words } = await choices();
  const items = told.flatMap((item) => fitItem(item, host) ?? []);
  const shown = new Set(items.map(({ key }) => key));
  const tab = await updateTab(tabId, ({ answers, focus }) => ({
    items,
    answers: Object.fromEntries(Object.entries(answers).filter(([key]) => shown.has(key))),
    focus: focus && shown.has(focus.key) ? focus : null,
  }));
  await showCount(tabId, tab, words);
  tellPanels(tabId);
}
