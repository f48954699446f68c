import { render } from 'preact';
import { loadLocale } from '../../../core/present/index.ts';
import { loadWidget } from '../load-widget.ts';
import { createLook, firstLook, reflectLook } from '../page-look.ts';
import { openSampleWorld } from '../sample-world.ts';
import { StatesApp } from './StatesApp.tsx';
import { sampleReports } from './sample-reports.ts';
import { showChecker } from './show-checker.ts';
import { sayState } from './words.ts';

void start();

async function start(): Promise<void> {
  const loading = Promise.all([loadWidget(), openSampleWorld(new URL('world/', location.href).href)]).catch(() => null);
  const look = createLook(loadLocale, await firstLook());
  reflectLook(look, (lang) => sayState(lang, 'title'));
  const root = document.getElementById('page');
  const draw = (state: 'loading' | 'ready' | 'missing', picture: string | null = null) => {
    if (root) render(<StatesApp {...{ look, state, picture }} />, root);
  };
  draw('loading');
  const loaded = await loading;
  if (!loaded) return draw('missing');
  const [{ configure }, world] = loaded;
  configure({ checker: () => showChecker(sampleReports(world)), independent: '' });
  const shown = world.samples.find(({ picture }) => picture !== null);
  draw('ready', shown?.picture ? world.address(shown.picture) : null);
}
