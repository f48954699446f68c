import type { View } from '../../core/present/index.ts';
import { say } from '../words/registry.ts';
import type { PanelStore } from './panel-state.ts';
import { timeAgo } from './time-ago.ts';
import { useNow } from './use-now.ts';

interface CheckedAgoProps {
  view: View;
  /** ISO 8601. */
  time: string;
  store: PanelStore;
  busy: boolean;
  again: () => Promise<void>;
}

/** How old an answer is, and the way to a new one (threats.md §8). */
export function CheckedAgo({ view, time, store, busy, again }: CheckedAgoProps) {
  const { words, lang, locale } = store.choices.value;
  const ago = timeAgo(Date.parse(time), useNow(), lang);
  return (
    <p class="checked">
      <time class="hint" dateTime={time} title={view.checkedAt}>
        {ago === null ? words.card.justChecked : say(words.card.checked, { ago })}
      </time>
      <button type="button" class="quiet" aria-busy={busy} onClick={() => void (busy || again())}>
        {busy ? locale.checking : words.card.checkAgain}
      </button>
    </p>
  );
}
