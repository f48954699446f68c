import { browser } from '../browser.ts';
import { onSettings } from '../settings.ts';
import { pruneAnswers } from '../store/answers.ts';
import { dropJob, getJob, openJobs, pruneJobs, putJob } from '../store/jobs.ts';
import { answerOurs } from './answer-ours.ts';
import { answerPage } from './answer-page.ts';
import { choices, forgetChoices } from './choices.ts';
import { watch } from './followed.ts';
import { isOurs, judgeMessage, type Sender } from './gate.ts';
import { injectIntoOpenTabs, meetOpenTabs, noteOpenTabs, PAGES } from './inject.ts';
import { keepToOurselves } from './keep-to-ourselves.ts';
import { createMenus, onMenu } from './menus.ts';
import { openPanel } from './open-panel.ts';
import { CLICKS, createRate } from './rate.ts';
import { allows, forgetScanned, readScanned } from './scanned-tabs.ts';
import { dropTab } from './tabs.ts';
import { refreshPages, tellPanels } from './tell.ts';
import { examine } from './verify-item.ts';

const TIDY = 'tidy';
/** After whatever woke the worker has been answered. */
const SWEEP_MS = 1_000;

/**
 * Starts the background. Every listener is there before anything is awaited: the worker is stopped whenever it rests, and what
 * woke it is told to the listeners that it finds. Nothing is kept in variables that may not be lost.
 */
export function startBackground(): void {
  browser.runtime.onMessage.addListener(createReceiver());
  browser.runtime.onConnect.addListener(onWatch);
  browser.runtime.onInstalled.addListener(({ reason }) => void onInstalled(reason));
  browser.runtime.onStartup.addListener(() => void Promise.all([noteOpenTabs(), tidy()]));
  browser.alarms.onAlarm.addListener(({ name }) => void (name === TIDY && tidy()));
  browser.contextMenus.onClicked.addListener((info, tab) => onMenu(info, tab, (tabId) => answerOurs({ t: 'scan', tabId })));
  // Where there is a popup (Firefox), it opens by itself and this is never called.
  browser.action.onClicked.addListener(({ id }) => void (id !== undefined && openPanel(id, 'toolbar')));
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetScanned(tabId);
    void dropTab(tabId);
  });
  onSettings(() => void onChange());
  browser.permissions.onAdded.addListener(({ origins = [] }) => void onAllowed(origins));
  browser.permissions.onRemoved.addListener(() => void onChange());
  keepToOurselves();
  const began = Date.now();
  setTimeout(() => {
    void sweep(began);
    void meetOpenTabs();
  }, SWEEP_MS);
}

/** Answers every message that the gate lets through. */
function createReceiver() {
  const rate = createRate();
  const clicks = createRate(CLICKS);
  const house = { id: browser.runtime.id, origin: browser.runtime.getURL(''), allows };
  return (message: unknown, sender: Sender, respond: (answer: unknown) => void): true => {
    const judged = judgeMessage(sender, message, house);
    if (judged.do === 'handle' && judged.from === 'page' && judged.message.t === 'open') {
      if (!clicks(judged.tabId, Date.now())) {
        respond(null);
        return true;
      }
      // Before anything is awaited, while the browser still sees the click.
      openPanel(judged.tabId, 'mark');
    }
    void answer(message, sender, judged)
      .then(respond)
      .catch(() => respond(null));
    return true;
  };

  async function answer(message: unknown, sender: Sender, first: ReturnType<typeof judgeMessage>): Promise<unknown> {
    await readScanned();
    // What a stopped worker had forgotten about scanned pages is known by now.
    const judged = first.do === 'drop' && first.reason === 'origin' ? judgeMessage(sender, message, house) : first;
    if (judged.do !== 'handle') return null;
    if (judged.from === 'ours') return answerOurs(judged.message);
    // The page asks again after a while, as it does when the worker was stopped.
    if (!rate(judged.tabId, Date.now())) return null;
    return answerPage(judged.message, judged);
  }
}

/** A page of ours shows how far something is, as long as its port is open. */
function onWatch(port: WatchPort): void {
  const house = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  if (isOurs(port.sender ?? {}, house)) port.onDisconnect.addListener(watch(port.name, port));
  else port.disconnect();
}

type WatchPort = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

async function onInstalled(reason: string): Promise<void> {
  await createMenus();
  await browser.alarms.create(TIDY, { periodInMinutes: 60 });
  await injectIntoOpenTabs();
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Pages that the viewer lets us into now need not be loaded anew. */
async function onAllowed(origins: readonly string[]): Promise<void> {
  await injectIntoOpenTabs(PAGES.filter((page) => origins.includes(page)));
  await onChange();
}

/** Lists, settings or permissions have changed: every answer is judged again, from what is kept. */
async function onChange(): Promise<void> {
  forgetChoices();
  await choices();
  await createMenus();
  await refreshPages();
  tellPanels(null);
}

/** Jobs that an earlier worker had begun when it was stopped are ended, so that their answers are there when asked for. */
async function sweep(began: number): Promise<void> {
  const left = (await openJobs()).filter(({ created }) => created < began);
  if (left.length === 0) return;
  await pruneJobs(Date.now());
  const { judges } = await choices();
  for (const { id } of left) {
    const job = await getJob(id);
    if (job?.step !== 'open') continue;
    await putJob({ ...job, attempts: job.attempts + 1 });
    await examine(job.input, {}, judges);
    if (job.from === 'page') await dropJob(id);
    else await putJob({ ...job, step: 'done' });
  }
}

async function tidy(): Promise<void> {
  const now = Date.now();
  await Promise.all([pruneAnswers(now), pruneJobs(now)]);
}
