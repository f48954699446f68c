import { render } from 'preact';
import { fetchTransport } from '../../../core/index.ts';
import { loadLocale } from '../../../core/present/index.ts';
import { createStudio } from '../../../studio/create-studio.ts';
import { StudioPage } from '../../../studio/StudioPage.tsx';
import { sayStudio } from '../../../studio/words.ts';
import type { Published } from '../../../widget/build/snippet.ts';
import { addressInLink } from '../address-in-link.ts';
import { builtWidget } from '../embed/built-widget.ts';
import { scriptPlace } from '../embed/script-place.ts';
import { Header } from '../Header.tsx';
import { createLook, firstLook, reflectLook } from '../page-look.ts';
import { openSampleWorld, type SampleWorld } from '../sample-world.ts';
import { worldPorts } from '../world-ports.ts';
import { pageWorld } from './page-world.ts';
import { SampleChoice } from './SampleChoice.tsx';

void start();

async function start(): Promise<void> {
  const opening = openSampleWorld(new URL('world/', location.href).href).catch(() => null);
  const ports = opening.then((world) => worldPorts(world?.transport ?? fetchTransport({ cors: true }), world?.chains));
  const look = createLook(loadLocale, await firstLook());
  reflectLook(look, (lang) => sayStudio(lang, 'title'));
  const studio = createStudio(pageWorld(ports, opening), look);
  const address = addressInLink(location) ?? '';
  const root = document.getElementById('page');
  const draw = (world: SampleWorld | null, published: Published | null) => {
    const beside = world && <SampleChoice studio={studio} world={world} />;
    if (root) {
      render([<Header store={look} here="signature.html" />, <StudioPage {...{ studio, address, beside, published }} />], root);
    }
  };
  draw(null, null);
  const world = await opening;
  draw(world, null);
  const built = await builtWidget().catch(() => null);
  draw(world, built && scriptPlace(built, ''));
}
