import { useSignal, useSignalEffect } from '@preact/signals';
import { showAnswer } from './show-answer.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** Takes a file by drop, by choice or by paste, anywhere on the page. */
export function DropZone({ store }: { store: Store }) {
  const { lang, unreadable } = store;
  const word = lang.value;
  const over = useSignal(false);
  useSignalEffect(() => listen(store, (on) => (over.value = on)));
  return (
    <div class="drop" data-over={over.value}>
      <svg class="drop-sign" width="44" height="44" viewBox="0 0 48 48" aria-hidden="true">
        <path class="line" stroke-width="2" d="M24 6L39 14.5V31.5L24 40L9 31.5V14.5Z" />
        <path class="line" stroke-width="2.4" d="M24 15V30M17.5 23.5L24 30L30.5 23.5" />
      </svg>
      <p class="drop-title">{say(word, over.value ? 'dropping' : 'dropTitle')}</p>
      <p class="hint">{say(word, 'dropKinds')}</p>
      <label class="choose">
        <input
          type="file"
          class="unseen"
          accept=".png,.svg,.json,.jsonld,.jwt,.txt,image/png,image/svg+xml,application/json,application/ld+json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file may be chosen again after it was changed.
            event.currentTarget.value = '';
            if (file) take(store, file);
          }}
        />
        <span class="choose-face">{say(word, 'dropChoose')}</span>
      </label>
      {unreadable.value && (
        <p class="fault" role="alert">
          {say(word, 'notReadable')}
        </p>
      )}
    </div>
  );
}

function take(store: Store, file: File): void {
  void store.checkFile(file);
  showAnswer();
}

/** A file that misses the zone must not replace the page. @returns how to stop */
function listen(store: Store, mark: (over: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  addEventListener(
    'dragover',
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      mark(true);
    },
    { signal },
  );
  addEventListener('dragleave', (event) => event.relatedTarget === null && mark(false), { signal });
  addEventListener(
    'drop',
    (event) => {
      mark(false);
      if (!hasFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) take(store, file);
    },
    { signal },
  );
  addEventListener(
    'paste',
    (event) => {
      const file = event.clipboardData?.files[0];
      if (file) take(store, file);
    },
    { signal },
  );
  return () => stop.abort();
}
