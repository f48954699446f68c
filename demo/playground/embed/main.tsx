import { render } from 'preact';
import { createHttp, fetchTransport, type Ports, relayTransport, verify } from '../../../core/index.ts';
import { loadLocale } from '../../../core/present/index.ts';
import { addressInLink } from '../address-in-link.ts';
import { loadWidget } from '../load-widget.ts';
import { createLook, firstLook, reflectLook } from '../page-look.ts';
import { openSampleWorld, type SampleWorld } from '../sample-world.ts';
import { worldPorts } from '../world-ports.ts';
import { builtWidget } from './built-widget.ts';
import { EmbedApp } from './EmbedApp.tsx';
import { createEmbedStore, type VerifyFor } from './embed-store.ts';
import { previewChecker } from './preview-checker.ts';
import type { BuiltWidget } from './script-place.ts';
import { sayEmbed } from './words.ts';

/** What is shown before the owner has chosen anything. */
const FIRST_SAMPLE = 'share-link';

void start();

async function start(): Promise<void> {
  const opening = openSampleWorld(new URL('world/', location.href).href).catch(() => null);
  const loading = Promise.all([loadWidget(), builtWidget()]).catch(() => null);
  const verifyFor = verifierOf(opening);
  const store = createEmbedStore(verifyFor, createLook(loadLocale, await firstLook()));
  reflectLook(store, (lang) => sayEmbed(lang, 'title'));
  const { hostname, protocol } = location;
  // A page under development is no place to send visitors to.
  if (protocol === 'https:' && hostname !== 'localhost') store.independent.value = new URL('./', location.href).href;
  const root = document.getElementById('page');
  const draw = (built: BuiltWidget | 'failed' | null) => {
    if (root) render(<EmbedApp {...{ store, built, world }} />, root);
  };
  let world: SampleWorld | null = null;
  draw(null);
  const prefilled = addressInLink(location);
  if (prefilled !== null) {
    store.address.value = prefilled;
    store.given.value = true;
  }
  world = await opening;
  if (world) store.useWorld(world);
  if (world && prefilled === null) void store.chooseSample(FIRST_SAMPLE);
  const loaded = await loading;
  if (!loaded) return draw('failed');
  const [{ configure }, built] = loaded;
  configure({ checker: () => previewChecker(store, verifyFor, world), independent: new URL('./', location.href).href });
  draw(built);
}

/** Verifies over the sample world, and through the relay that the owner names: as it will be on the owner's site, whose relay it is. */
function verifierOf(opening: Promise<SampleWorld | null>): VerifyFor {
  const direct = opening.then((world) => worldPorts(world?.transport ?? fetchTransport({ cors: true }), world?.chains));
  return async (input, relay, signal) => verify(input, { ports: relay === null ? await direct : await relayed(relay), signal });

  async function relayed(relay: string): Promise<Partial<Ports>> {
    const transport = relayTransport({ relay, own: true, direct: (await opening)?.transport ?? fetchTransport() });
    return { ...(await direct), http: createHttp({ transport, clock: Date.now }) };
  }
}
