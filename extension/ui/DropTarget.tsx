import { useSignal, useSignalEffect } from '@preact/signals';
import { listenForDrops } from '../../ui/listen-for-drops.ts';
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
  return listenForDrops({
    // A text that is pasted into a field belongs there.
    wants: ({ type, target }, data) =>
      type !== 'paste' || !(target instanceof HTMLInputElement && target.type === 'text') || data?.files[0] !== undefined,
    take: (data) => {
      const file = data?.files[0];
      if (!file) return bringText(store, data?.getData('text/uri-list') || data?.getData('text/plain') || '');
      // A file that cannot be read is a folder, mostly: nothing to say about it.
      void bringFile(store, file).catch(() => {});
      return true;
    },
    mark,
  });
}
