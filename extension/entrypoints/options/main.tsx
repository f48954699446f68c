import { effect } from '@preact/signals';
import { render } from 'preact';
import '../../../ui/tokens.css';
import '../../ui/options/page.css';
import '../../ui/options/options.css';
import { watchAccess } from '../../ui/options/access.ts';
import { OptionsPage } from '../../ui/options/OptionsPage.tsx';
import { openOptionsStore } from '../../ui/options/options-store.ts';

void start();

async function start(): Promise<void> {
  const store = await openOptionsStore(navigator.languages);
  effect(() => {
    document.documentElement.lang = store.lang.value;
    document.title = store.words.value.title;
  });
  const root = document.getElementById('page');
  if (root) render(<OptionsPage store={store} access={watchAccess()} />, root);
}
