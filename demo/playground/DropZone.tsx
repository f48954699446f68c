import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { listenForDrops } from '../../ui/listen-for-drops.ts';
import { type Lang, say } from './words.ts';

interface DropZoneProps {
  lang: ReadonlySignal<Lang>;
  /** A file that came could not be read. */
  unreadable: ReadonlySignal<boolean>;
  take: (file: File) => void;
}

/** Takes a file by drop, by choice or by paste, anywhere on the page. */
export function DropZone({ lang, unreadable, take }: DropZoneProps) {
  const word = lang.value;
  const over = useSignal(false);
  useSignalEffect(() => listen(take, (on) => (over.value = on)));
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
          accept=".png,.svg,.json,.jsonld,.jwt,.txt,.pdf,image/*,application/json,application/ld+json,application/pdf"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file may be chosen again after it was changed.
            event.currentTarget.value = '';
            if (file) take(file);
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

/** A file that misses the zone must not replace the page; what else is dragged or pasted is the page's. @returns how to stop */
function listen(take: DropZoneProps['take'], mark: (over: boolean) => void): () => void {
  return listenForDrops({
    wants: (_event, data) => data?.types.includes('Files') === true,
    take: (data) => {
      const file = data?.files[0];
      if (file) take(file);
      // A text that came with a picture still goes into the field.
      return false;
    },
    mark,
  });
}
