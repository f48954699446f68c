import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { entryKey, type TrustEntry } from '../../../core/index.ts';
import { listFile } from '../../settings/list-file.ts';
import { say } from '../../words/registry.ts';
import { AddIssuer } from './AddIssuer.tsx';
import { EntryList, labelOf } from './EntryList.tsx';
import type { OptionsStore } from './options-store.ts';
import { saveFile } from './save-file.ts';

/** The viewer's own list. */
export function OwnIssuers({ store }: { store: OptionsStore }) {
  const words = store.words.value.issuers;
  const { trust } = store.settings.value;
  const said = useSignal('');
  const removed = useSignal<{ entry: TrustEntry; at: number } | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const remove = async (entry: TrustEntry): Promise<void> => {
    const at = trust.findIndex((one) => entryKey(one) === entryKey(entry));
    const kept = await store.change((now) => ({ trust: now.trust.filter((one) => entryKey(one) !== entryKey(entry)) }));
    if (!kept) return;
    removed.value = { entry, at };
    said.value = say(words.removed, { entry: labelOf(entry) });
    // The button that had the focus is gone; the next thing one may want is to take it back.
    setTimeout(() => status.current?.querySelector('button')?.focus());
  };
  const undo = async (): Promise<void> => {
    const last = removed.value;
    if (!last || !(await store.change(({ trust: now }) => ({ trust: now.toSpliced(last.at, 0, last.entry) })))) return;
    removed.value = null;
    said.value = say(words.added, { entry: labelOf(last.entry) });
    status.current?.focus();
  };
  const added = (entry: TrustEntry): void => {
    removed.value = null;
    said.value = say(words.added, { entry: labelOf(entry) });
  };
  return (
    <div class="part" id="own">
      <h3>{words.own}</h3>
      {trust.length === 0 && <p class="hint">{words.ownEmpty}</p>}
      <EntryList entries={trust} words={words} remove={(entry) => void remove(entry)} />
      <div ref={status} class="said-row" tabIndex={-1}>
        <p class="said" role="status">
          {said.value}
        </p>
        {removed.value && (
          <button type="button" class="quiet" onClick={() => void undo()}>
            {store.words.value.undo}
          </button>
        )}
      </div>
      <AddIssuer store={store} added={added} />
      {trust.length > 0 && (
        <p class="with-hint">
          <button
            type="button"
            class="secondary"
            onClick={() => saveFile('tashika-issuers.json', listFile({ name: null, entries: [...trust] }))}
          >
            {words.export}
          </button>
          <span class="hint">{words.exportHint}</span>
        </p>
      )}
    </div>
  );
}
