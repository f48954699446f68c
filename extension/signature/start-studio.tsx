import { effect } from '@preact/signals';
import { render } from 'preact';
import { createStudio } from '../../studio/create-studio.ts';
import { StudioPage } from '../../studio/StudioPage.tsx';
import { sayStudio } from '../../studio/words.ts';
import { Brand } from '../../ui/Brand.tsx';
import { onSettings } from '../settings.ts';
import { extensionWorld } from './extension-world.ts';
import { openSpeech } from './speech.ts';

/** Starts the studio in its page, in the language of the other pages. */
export async function startStudio(page: Document): Promise<void> {
  const { speech, read } = await openSpeech();
  onSettings(() => void read());
  const studio = createStudio(extensionWorld(), speech);
  effect(() => {
    page.documentElement.lang = speech.lang.value;
    page.title = sayStudio(speech.lang.value, 'title');
  });
  const root = page.getElementById('page');
  if (!root) return;
  const top = (
    <header class="top">
      <Brand />
    </header>
  );
  render([top, <StudioPage studio={studio} published={null} />], root);
}
