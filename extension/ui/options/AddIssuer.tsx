import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { EntryFault, TrustEntry } from '../../../core/index.ts';
import { say } from '../../words/registry.ts';
import { admitEntry, entryFrom } from './entry-input.ts';
import type { OptionsStore } from './options-store.ts';

/** Puts an issuer on the viewer's own list. */
export function AddIssuer({ store, added }: { store: OptionsStore; added: (entry: TrustEntry) => void }) {
  const words = store.words.value;
  const subject = useSignal('');
  const name = useSignal('');
  const fault = useSignal<EntryFault | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const entry = await admitEntry(entryFrom(subject.value, name.value), store.settings.value.trust);
    if (typeof entry === 'string') {
      fault.value = entry;
      field.current?.focus();
      return;
    }
    if (!(await store.change(({ trust }) => ({ trust: [...trust, entry] })))) return;
    subject.value = name.value = '';
    field.current?.focus();
    added(entry);
  };
  const type = (value: string): void => {
    subject.value = value;
    fault.value = null;
  };
  return (
    <form class="add" onSubmit={(event) => void add(event)}>
      <div class="field add-subject">
        <label for="add-subject">{words.issuers.subject}</label>
        <input
          id="add-subject"
          ref={field}
          value={subject.value}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          placeholder={words.issuers.subjectHint}
          aria-describedby="add-meaning"
          aria-invalid={fault.value !== null}
          required
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
      </div>
      <div class="field add-name">
        <label for="add-name">
          {words.issuers.name} <span class="hint">{words.issuers.nameHint}</span>
        </label>
        <input
          id="add-name"
          value={name.value}
          onInput={({ currentTarget }) => (name.value = currentTarget.value)}
          maxLength={200}
          autocomplete="off"
        />
      </div>
      <button type="submit" class="secondary">
        {words.issuers.add}
      </button>
      <p id="add-meaning" class={fault.value ? 'add-meaning fault' : 'add-meaning hint'} role="status">
        {fault.value ? capital(words.faults.codes[fault.value], store.lang.value) : meaningOf(subject.value, words.issuers)}
      </p>
    </form>
  );
}

function meaningOf(subject: string, words: { willBeId: string; willBeHost: string }): string {
  if (!/[.:]/.test(subject)) return '';
  const entry = entryFrom(subject, '');
  return 'host' in entry ? say(words.willBeHost, { host: entry.host }) : words.willBeId;
}

/** The texts go on from "Entry 3 (…): "; here one begins a sentence. */
function capital(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
