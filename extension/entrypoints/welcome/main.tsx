import { effect } from '@preact/signals';
import { render } from 'preact';
import '../../../ui/tokens.css';
import '../../ui/options/page.css';
import '../../ui/welcome/welcome.css';
import { watchAccess } from '../../ui/options/access.ts';
import { openOptionsStore } from '../../ui/options/options-store.ts';
import { WelcomePage } from '../../ui/welcome/WelcomePage.tsx';

void start();

async function start(): Promise<void> {
  const store = await openOptionsStore(navigator.languages);
  effect(() => {
    document.documentElement.lang = store.lang.value;
    document.title = store.words.value.welcome.title;
  });
  const root = document.getElementById('page');
  if (root) render(<WelcomePage store={store} access={watchAccess()} />, root);
}
