import { effect } from '@preact/signals';
import { render } from 'preact';
import { readInWorker } from '../../codes/browser/read-in-worker.ts';
import { fetchTransport, hashlinkedPicture, verify } from '../../core/index.ts';
import { loadLocale } from '../../core/present/index.ts';
import { App } from './App.tsx';
import { addressInLink } from './address-in-link.ts';
import { firstLook, reflectLook } from './page-look.ts';
import { openSampleWorld } from './sample-world.ts';
import { showAnswer } from './show-answer.ts';
import { createStore, type Store } from './store.ts';
import { say } from './words.ts';
import { worldPorts } from './world-ports.ts';

void start();

async function start(): Promise<void> {
  const opening = openSampleWorld(new URL('world/', location.href).href).catch(() => null);
  const ports = opening.then((world) => worldPorts(world?.transport ?? fetchTransport({ cors: true }), world?.chains));
  const store = createStore(
    async (input, options) => verify(input, { languages: navigator.languages, ...options, ports: await ports }),
    loadLocale,
    await firstLook(),
    async (link) => hashlinkedPicture(link, (await ports).http),
    readInWorker(),
  );
  reflectLook(store, (lang) => say(lang, 'title'));
  reflectAnswer(store);
  const root = document.getElementById('page');
  if (root) render(<App store={store} />, root);
  const follow = () => store.prefill(addressInLink(location));
  addEventListener('hashchange', follow);
  // It may come back from the browser's memory, with its question asked no more.
  addEventListener('pagehide', store.leave);
  follow();
  const world = await opening;
  if (!world) return;
  store.useWorld(world);
  const named = world.samples.find(({ id }) => location.hash === `#${id}`);
  if (named) {
    await store.checkSample(named);
    showAnswer();
  }
}

/** The page's address names the sample that is shown. */
function reflectAnswer(store: Store): void {
  effect(() => {
    const answer = store.answer.value;
    const id = answer.state === 'none' ? '' : (answer.sample?.id ?? '');
    // An address that was typed or dropped is nobody's business, not even the history's.
    if (answer.state !== 'none') history.replaceState(null, '', id ? `#${id}` : location.pathname);
  });
}
