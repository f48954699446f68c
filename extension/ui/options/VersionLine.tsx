import { browser } from '../../browser.ts';
import { say } from '../../words/registry.ts';
import type { OptionsStore } from './options-store.ts';

/** Which version this is, and the way back to the first page. */
export function VersionLine({ store }: { store: OptionsStore }) {
  const words = store.words.value;
  return (
    <p class="version">
      <span>{say(words.version, { version: browser.runtime.getManifest().version })}</span>
      <a href="/studio.html">{words.showStudio}</a>
      <a href="/welcome.html">{words.showWelcome}</a>
    </p>
  );
}
