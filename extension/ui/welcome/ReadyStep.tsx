import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from '../../browser.ts';
import type { OptionsStore } from '../options/options-store.ts';
import { openPanel, ownWindow } from './open-panel.ts';
import { ToolbarPicture } from './ToolbarPicture.tsx';

/** Where to find the button and the panel, and how to try. Nothing is asked of anybody by this page. */
export function ReadyStep({ store }: { store: OptionsStore }) {
  const words = store.words.value.welcome.ready;
  const pinned = useSignal(false);
  const windowId = useSignal<number | undefined>(undefined);
  useEffect(() => {
    const look = async (): Promise<void> => {
      pinned.value = await isPinned();
    };
    void look();
    void ownWindow().then((id) => (windowId.value = id));
    // The viewer pins it in the browser's own menu and comes back.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [pinned, windowId]);
  return (
    <div class="beside">
      <ToolbarPicture label={words.picture} />
      <div class="ready">
        <p>{pinned.value ? words.pinned : words.pin}</p>
        <p>{words.panel}</p>
        <p>
          <button type="button" class="secondary" onClick={() => void openPanel(windowId.value)}>
            {words.openPanel}
          </button>
        </p>
        <p>{words.try}</p>
        <p class="code">{words.tryAddress}</p>
      </div>
    </div>
  );
}

/** Browsers that do not tell are taken for not pinned: the hint does no harm. */
async function isPinned(): Promise<boolean> {
  try {
    return (await browser.action.getUserSettings()).isOnToolbar === true;
  } catch {
    return false;
  }
}
