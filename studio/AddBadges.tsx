import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { AttemptList } from './AttemptList.tsx';
import { FromPages } from './FromPages.tsx';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** The ways in: an address, files, pages that are open. */
export function AddBadges({ studio, address, beside }: { studio: Studio; address: string; beside: ComponentChildren }) {
  const lang = studio.lang.value;
  const text = useSignal(address);
  return (
    <>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          if (studio.addText(text.value)) text.value = '';
        }}
      >
        <div class="field">
          <label for="badge-address">{sayStudio(lang, 'address')}</label>
          <div class="with-button">
            <input
              id="badge-address"
              type="text"
              inputMode="url"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              placeholder="https://"
              aria-describedby="badge-address-hint"
              value={text.value}
              onInput={(event) => (text.value = event.currentTarget.value)}
              onPaste={(event) => {
                // A field of one line would join two addresses into one.
                const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
                if (pasted.includes('\n') && studio.addText(pasted)) event.preventDefault();
              }}
            />
            <button type="submit" class="primary">
              {sayStudio(lang, 'add')}
            </button>
          </div>
          <p id="badge-address-hint" class="hint">
            {sayStudio(lang, 'addressHint')}
          </p>
        </div>
        <div class="ways">
          <label class="choose">
            <input
              type="file"
              class="unseen"
              multiple
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])];
                // The same file may be chosen again after it was changed.
                event.currentTarget.value = '';
                for (const file of files) void studio.addFile(file);
              }}
            />
            <span class="secondary">{sayStudio(lang, 'files')}</span>
          </label>
          {beside}
          <p class="hint">{sayStudio(lang, 'filesHint')}</p>
        </div>
      </form>
      {studio.canRead && <FromPages studio={studio} />}
      <AttemptList studio={studio} />
    </>
  );
}
