import { effect } from '@preact/signals';
import { render } from 'preact';
import { readInWorker } from '../../codes/browser/read-in-worker.ts';
import { browser } from '../browser.ts';
import type { ToOurs } from '../messages.ts';
import { siteOrigins } from '../settings/origins.ts';
import { saveSettings } from '../settings.ts';
import { getJob, newJob, putJob } from '../store/jobs.ts';
import { askBackground } from './ask-background.ts';
import { loadChoices } from './choices.ts';
import { Panel } from './Panel.tsx';
import { createPanelStore } from './panel-store.ts';
import { watchMembers } from './watch-members.ts';
import { watchTab } from './watch-tab.ts';

/** Starts the panel in its page. @param compact in a popup */
export async function startPanel(compact: boolean): Promise<void> {
  const world = {
    ask: askBackground,
    choices: loadChoices,
    ...{ getJob, putJob, newJob, readCodes: readInWorker() },
    untrust: (entry: { issuer: string } | { host: string }) =>
      saveSettings(({ trust }) => ({ trust: trust.filter((one) => JSON.stringify(one) !== JSON.stringify(entry)) })),
    watch: watchMembers,
    allow: (hosts: readonly string[]) => browser.permissions.request({ origins: siteOrigins({ hosts }) }),
  };
  const store = createPanelStore(world, await loadChoices());
  const { documentElement: html } = document;
  html.dataset['compact'] = String(compact);
  effect(() => {
    html.lang = store.choices.value.lang;
    document.title = store.choices.value.words.title;
  });
  const root = document.getElementById('panel');
  if (root) render(<Panel store={store} compact={compact} />, root);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isChange(message)) void store.changed(message.tabId);
  });
  await watchTab({ active: store.follow, moved: () => void store.reload() });
}

function isChange(message: unknown): message is ToOurs {
  return typeof message === 'object' && message !== null && 't' in message && message.t === 'changed';
}
