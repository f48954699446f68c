import { useSignal, useSignalEffect } from '@preact/signals';
import { bringFile, bringText } from './bring.ts';
import { Icon } from './Icon.tsx';
import type { PanelStore } from './panel-state.ts';

/** Takes what is dropped or pasted anywhere in the panel, so that nothing dropped ever replaces it. */
export function DropTarget({ store }: { store: PanelStore }) {
  const { ask } = store.choices.value.words;
  const over = useSignal(false);
  useSignalEffect(() => listen(store, (on) => (over.value = on)));
  if (!over.value) return null;
  return (
    <div class="drop-target" aria-hidden="true">
      <Icon name="drop" size={36} />
      <p>{ask.dropping}</p>
    </div>
  );
}

/** @returns how to stop */
function listen(store: PanelStore, mark: (over: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const take = (data: DataTransfer | null): boolean => {
    const file = data?.files[0];
    if (!file) return bringText(store, data?.getData('text/uri-list') || data?.getData('text/plain') || '');
    // A file that cannot be read is a folder, mostly: nothing to say about it.
    void bringFile(store, file).catch(() => {});
    return true;
  };
  addEventListener(
    'dragover',
    (event) => {
      event.preventDefault();
      mark(true);
    },
    { signal },
  );
  addEventListener('dragleave', (event) => event.relatedTarget === null && mark(false), { signal });
  addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      mark(false);
      take(event.dataTransfer);
    },
    { signal },
  );
  addEventListener(
    'paste',
    (event) => {
      // A text that is pasted into a field belongs there.
      const inField = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (inField && !event.clipboardData?.files[0]) return;
      if (take(event.clipboardData)) event.preventDefault();
    },
    { signal },
  );
  return () => stop.abort();
}
