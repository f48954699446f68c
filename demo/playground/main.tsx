import { effect } from '@preact/signals';
import { render } from 'preact';
import {
  cacheHttp,
  createHttp,
  fetchTransport,
  hashlinkedPicture,
  type Ports,
  type Transport,
  verify,
} from '../../core/index.ts';
import { chooseLocale, loadLocale } from '../../core/present/index.ts';
import { NO_CHAINS, sampleChain } from '../world/sample-chain.ts';
import { App } from './App.tsx';
import { openSampleWorld } from './sample-world.ts';
import { showAnswer } from './show-answer.ts';
import { createStore, type Store } from './store.ts';
import { say } from './words.ts';

void start();

async function start(): Promise<void> {
  const opening = openSampleWorld(new URL('world/', location.href).href).catch(() => null);
  const ports = opening.then((world) => portsOf(world?.transport ?? fetchTransport({ cors: true }), world?.chains));
  const lang = chooseLocale(navigator.languages);
  const store = createStore(
    async (input, options) => verify(input, { ...options, ports: await ports }),
    loadLocale,
    { lang, locale: await loadLocale(lang), dark: matchMedia('(prefers-color-scheme: dark)').matches },
    async (link) => hashlinkedPicture(link, (await ports).http),
  );
  reflect(store);
  const root = document.getElementById('page');
  if (root) render(<App store={store} />, root);
  const world = await opening;
  if (!world) return;
  store.useWorld(world);
  const named = world.samples.find(({ id }) => location.hash === `#${id}`);
  if (named) {
    await store.checkSample(named);
    showAnswer();
  }
}

/** Core with the guard and cache of every surface, over the sample world. */
function portsOf(transport: Transport, chains = NO_CHAINS): Pick<Ports, 'http' | 'chain'> {
  const clock = Date.now;
  const http = cacheHttp(createHttp({ transport, clock }), { clock });
  return { http, chain: sampleChain(http, chains) };
}

/** What stands outside of the page's own tree: its language, title, colours and address. */
function reflect(store: Store): void {
  const { documentElement: html } = document;
  effect(() => {
    html.lang = store.lang.value;
    document.title = say(store.lang.value, 'title');
  });
  effect(() => {
    html.dataset['theme'] = store.dark.value ? 'dark' : 'light';
  });
  effect(() => {
    const answer = store.answer.value;
    const id = answer.state === 'none' ? '' : (answer.sample?.id ?? '');
    // An address that was typed or dropped is nobody's business, not even the history's.
    if (answer.state !== 'none') history.replaceState(null, '', id ? `#${id}` : location.pathname);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
    store.dark.value = matches;
  });
}
