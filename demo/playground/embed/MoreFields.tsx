import { useSignal, useSignalEffect } from '@preact/signals';
import type { EmbedStore } from './embed-store.ts';
import { RelayField } from './RelayField.tsx';
import { isFolder } from './script-place.ts';
import { TextField } from './TextField.tsx';
import { sayEmbed } from './words.ts';

/** What few owners need; and, for a badge that lies on their own site, where. */
export function MoreFields({ store }: { store: EmbedStore }) {
  const word = store.lang.value;
  const open = useSignal(false);
  const file = store.badges.value.at(-1)?.file ?? null;
  // Whoever named a relay can see and change it.
  useSignalEffect(() => {
    if (store.relay.peek() !== '' && store.choice.value.state === 'done') open.value = true;
  });
  return (
    <>
      {file !== null && store.choice.value.state === 'done' && (
        <TextField
          id="file-at"
          text={store.fileAt}
          label={sayEmbed(word, 'fileLabel')}
          hint={sayEmbed(word, 'fileHint', { file })}
          placeholder={`/${encodeURIComponent(file)}`}
        />
      )}
      <details class="more" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary>{sayEmbed(word, 'more')}</summary>
        <div class="more-fields">
          <TextField
            id="script-at"
            text={store.scriptAt}
            label={sayEmbed(word, 'scriptLabel')}
            hint={sayEmbed(word, 'scriptHint')}
            placeholder="/tashika/"
            fault={isFolder(store.scriptAt.value) ? null : sayEmbed(word, 'scriptFault')}
          />
          <RelayField store={store} id="relay" />
          <TextField
            id="independent"
            text={store.independent}
            label={sayEmbed(word, 'independentLabel')}
            hint={sayEmbed(word, 'independentHint')}
            placeholder="https://"
          />
          <label class="tick">
            <input
              type="checkbox"
              checked={store.eager.value}
              onChange={(event) => (store.eager.value = event.currentTarget.checked)}
            />
            <span>{sayEmbed(word, 'eager')}</span>
          </label>
        </div>
      </details>
    </>
  );
}
