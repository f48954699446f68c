import { admitEntries, entryKey, type TrustEntry } from '../../core/index.ts';
import { browser } from '../browser.ts';
import type { Examined, FromOurs, Job, PageItem, PictureAnswer, Subject, TabItem, TabView } from '../messages.ts';
import { EMPTY_NOTES } from '../scan/handle.ts';
import { saveSettings } from '../settings.ts';
import { ANY_SITE, siteOfHost } from '../sites/registry.ts';
import { clearAnswers } from '../store/answers.ts';
import { clearJobs, getJob, newJob, putJob } from '../store/jobs.ts';
import { choices } from './choices.ts';
import { followed } from './followed.ts';
import { bytesOf } from './from-base64.ts';
import { inject } from './inject.ts';
import { pictureOf } from './picture-of.ts';
import { allowScanned } from './scanned-tabs.ts';
import { shownPage, shownPageOf } from './shown-page.ts';
import { clearTab, knownTabs, newPage, readTab, updateTab } from './tabs.ts';
import { askPage, tellPanels } from './tell.ts';
import { examine, examineItem, isAutomatic, keepAnswer, keptAnswer } from './verify-item.ts';
import { forgetWorld, worldHttp } from './world.ts';

const GONE: Examined = { state: 'gone' };

/** Answers a page of ours. */
export async function answerOurs(message: FromOurs): Promise<TabView | Examined | PictureAnswer | boolean> {
  switch (message.t) {
    case 'tab':
      return viewOf(message.tabId);
    case 'check':
      return check(message.tabId, message.key);
    case 'examine':
      return examineJob(message.job, message.fresh === true);
    case 'compare':
    case 'endorsers':
      return examineAgain(message);
    case 'original':
      return examineOriginal(message.tabId, message.id);
    case 'scan':
      return scan(message.tabId);
    case 'trust':
      return trust(message.entry);
    case 'picture':
      return picture(message.subject, message.link);
    case 'clear':
      await clear(message.settings);
      return true;
  }
}

async function viewOf(tabId: number): Promise<TabView> {
  const [page, shown, { judges, onHost }] = await Promise.all([askPage(tabId, { t: 'describe' }), shownIn(tabId), choices()]);
  const { address, loading } = shown;
  // The address is the browser's word, and goes before what a page says of itself.
  const known = siteOfHost(address?.host ?? '');
  const site = page?.site === ANY_SITE.id ? ANY_SITE : (known ?? (page && ANY_SITE));
  const setting = onHost(site?.hosts[0] ?? '');
  const tab = await readTab(tabId);
  // Without an overlay the entries are those of a page that has gone.
  const items = [...shownPage(address), ...(page?.overlay ? tab.items : [])].map((item): TabItem => {
    const report = keptAnswer(tab, item, judges, Date.now());
    return { ...item, report, held: !report && !tab.released.includes(item.key) && !isAutomatic(item.url, setting.check) };
  });
  void answerLater(
    tabId,
    items.filter(({ report, held }) => !report && !held),
  );
  return {
    tabId,
    site: page || setting.show === 'off' ? (site?.id ?? null) : null,
    siteName: site && site !== ANY_SITE ? site.name : null,
    // A page of ours that is still coming will be looked at by itself.
    coverage: site && setting.show === 'off' ? 'off' : (page?.layout ?? (known && loading ? 'idle' : 'not-scanned')),
    items,
    notes: page?.notes ?? EMPTY_NOTES,
    short: page?.short ?? 0,
    focus: tab.focus,
    job: tab.job,
  };
}

/** An entry of a tab, by its key. */
async function itemOf(tabId: number, key: string): Promise<PageItem | undefined> {
  return shownPageOf(key) ?? (await readTab(tabId)).items.find((one) => one.key === key);
}

/** What a tab shows. Its address only as far as the browser tells: on our sites, and where the viewer has just called us. */
async function shownIn(tabId: number): Promise<{ address: URL | null; loading: boolean }> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return { address: tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : null, loading: tab?.status === 'loading' };
}

/** Answers that have been lost or have aged are worked out anew; the panel is told of each, and the page of all. */
async function answerLater(tabId: number, items: readonly PageItem[]): Promise<void> {
  if (items.length === 0) return;
  const { judges } = await choices();
  await Promise.all(
    items.map(async (item) => {
      const report = await followed({ tabId, key: item.key }, (following) => examineItem(item, judges, false, following));
      if (!report) return;
      await keepAnswer(tabId, item, report, judges);
      tellPanels(tabId);
    }),
  );
  await askPage(tabId, { t: 'stale' });
}

async function check(tabId: number, key: string): Promise<Examined> {
  const item = await itemOf(tabId, key);
  if (!item) return GONE;
  const { judges } = await choices();
  await updateTab(tabId, ({ released }) => ({ released: [...new Set([...released, key])] }));
  const report = await followed({ tabId, key }, (following) => examineItem(item, judges, true, following));
  if (!report) return GONE;
  await keepAnswer(tabId, item, report, judges);
  void askPage(tabId, { t: 'stale' });
  tellPanels(tabId);
  return { state: 'done', subject: { tabId, key }, report };
}

async function examineJob(id: string, fresh: boolean): Promise<Examined> {
  const job = await getJob(id);
  if (!job) return GONE;
  await putJob({ ...job, step: 'open', attempts: job.attempts + 1 });
  const { judges } = await choices();
  const subject = { job: id };
  const report = await followed(subject, (following) => examine(job.input, {}, judges, fresh, following));
  await putJob({ ...job, step: 'done' });
  return report ? { state: 'done', subject, report } : GONE;
}

/** What more the viewer brings to the same question. */
interface More {
  subject: Subject;
  /** It is in memory while the hash is made, and nowhere afterwards. */
  email?: string | undefined;
  /** Whose endorsements are asked for: the viewer has just read whose these hosts are. */
  hosts?: readonly string[];
}

/** What comes of it is also the answer to what the page shows, unless it is about another address. */
async function examineAgain({ subject, email, hosts }: More): Promise<Examined> {
  const input = await inputOf(subject);
  if (!input) return GONE;
  const { judges } = await choices();
  const shown = email === undefined && 'key' in subject ? subject : null;
  const item = shown && (await itemOf(shown.tabId, shown.key));
  const report = await examine(input, item?.holder ?? { email }, judges, false, { askEndorsers: hosts });
  if (shown && item) await keepAnswer(shown.tabId, item, report, judges);
  return { state: 'done', subject, report };
}

/** Nothing else can be fetched by it: the link must stand in a certificate that is verified here and now, from what is kept. */
async function picture(subject: Subject, link: string): Promise<PictureAnswer> {
  const input = await inputOf(subject);
  if (!input) return { state: 'gone' };
  const { judges } = await choices();
  return pictureOf(await examine(input, {}, judges), link, worldHttp());
}

async function inputOf(subject: Subject): Promise<Job['input'] | null> {
  if ('job' in subject) return (await getJob(subject.job))?.input ?? null;
  const item = await itemOf(subject.tabId, subject.key);
  return item ? { url: item.url } : null;
}

async function examineOriginal(tabId: number, id: string): Promise<Examined> {
  const coded = await askPage(tabId, { t: 'original', id });
  const bytes = coded === null ? null : bytesOf(coded);
  if (!bytes) return GONE;
  const job = newJob({ bytes }, 'original');
  await putJob(job);
  return examineJob(job.id, false);
}

async function scan(tabId: number): Promise<boolean> {
  const { address } = await shownIn(tabId);
  if (!address) return false;
  await newPage(tabId);
  await allowScanned(tabId, address.host);
  const done = await inject(tabId, '/scan-any.js');
  tellPanels(tabId);
  return done;
}

/** @returns whether it is on the list now */
async function trust(entry: TrustEntry): Promise<boolean> {
  const answer = await admitEntries({ name: null, entries: [entry] });
  if ('fault' in answer) return false;
  const { entries } = answer.list;
  await saveSettings(({ trust: own }) => {
    const listed = new Set(own.map(entryKey));
    return { trust: [...own, ...entries.filter((one) => !listed.has(entryKey(one)))] };
  });
  return true;
}

async function clear(settings: boolean): Promise<void> {
  await Promise.all([clearAnswers(), clearJobs()]);
  for (const tabId of await knownTabs()) await clearTab(tabId);
  forgetWorld();
  if (settings) await browser.storage.local.clear();
  tellPanels(null);
}
