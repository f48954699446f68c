import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { TrustList } from '../../settings.ts';
import { say } from '../../words/registry.ts';
import { EntryList } from './EntryList.tsx';
import { type Imported, importList } from './import-list.ts';
import type { OptionsStore } from './options-store.ts';

/** Lists that others published, each whole. */
export function ImportedLists({ store }: { store: OptionsStore }) {
  const words = store.words.value;
  const { lists } = store.settings.value;
  const said = useSignal<Imported | { removed: { list: TrustList; at: number } } | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file) said.value = await importList(file, store);
    // The same file again is a change, too.
    input.value = '';
  };
  const remove = async (list: TrustList, at: number): Promise<void> => {
    if (!(await store.change((now) => ({ lists: now.lists.filter(({ name }) => name !== list.name) })))) return;
    said.value = { removed: { list, at } };
    setTimeout(() => row.current?.querySelector('button')?.focus());
  };
  const undo = async (): Promise<void> => {
    if (!said.value || !('removed' in said.value)) return;
    const { list, at } = said.value.removed;
    if (await store.change((now) => ({ lists: now.lists.toSpliced(at, 0, list) }))) said.value = null;
    row.current?.focus();
  };
  const text = textOf(said.value, words);
  return (
    <div class="part" id="lists">
      <h3>{words.issuers.lists}</h3>
      <p class="hint">{words.issuers.listsHint}</p>
      {lists.length === 0 && <p class="hint">{words.issuers.listsEmpty}</p>}
      <ul class="lists">
        {lists.map((list, at) => (
          <li key={list.name} class="list">
            <details>
              <summary>
                <bdi class="list-name">{list.name}</bdi>
              </summary>
              <EntryList entries={list.entries} words={words.issuers} />
            </details>
            <p class="hint list-facts">
              {say(words.issuers.count, { count: list.entries.length })} ·{' '}
              <bdi>{say(words.issuers.from, { source: list.source })}</bdi>
            </p>
            <button
              type="button"
              class="quiet"
              aria-label={say(words.issuers.removeList, { name: list.name })}
              onClick={() => void remove(list, at)}
            >
              {words.issuers.remove}
            </button>
          </li>
        ))}
      </ul>
      <div ref={row} class="said-row" tabIndex={-1}>
        <p class={said.value && 'fault' in said.value ? 'said fault' : 'said'} role="status">
          {text}
        </p>
        {said.value && 'removed' in said.value && (
          <button type="button" class="quiet" onClick={() => void undo()}>
            {words.undo}
          </button>
        )}
      </div>
      <label class="choose">
        <input
          class="unseen"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => void take(currentTarget)}
        />
        <span class="secondary">{words.issuers.import}</span>
      </label>
    </div>
  );
}

function textOf(said: Imported | { removed: { list: TrustList } } | null, words: OptionsStore['words']['value']): string {
  if (!said) return '';
  if ('removed' in said) return say(words.issuers.removed, { entry: said.removed.list.name });
  if ('fault' in said) return say(words.faults.refused, { fault: faultText(said.fault, words.faults) });
  return say(said.replaced ? words.issuers.replaced : words.issuers.imported, { name: said.name, count: said.count });
}

function faultText(
  fault: Extract<Imported, { fault: unknown }>['fault'],
  words: OptionsStore['words']['value']['faults'],
): string {
  if (fault.code === 'unreadable') return words.unreadable;
  if (fault.code === 'too-many-lists') return words.tooManyLists;
  const text = words.codes[fault.code];
  return 'entry' in fault ? say(words.inEntry, { entry: fault.entry, text: fault.text, fault: text }) : text;
}
