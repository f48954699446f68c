import { useSignal, useSignalEffect } from '@preact/signals';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** Takes what is dropped or pasted anywhere on the page, so that nothing dropped ever replaces it. */
export function DropAnywhere({ studio }: { studio: Studio }) {
  const over = useSignal(false);
  useSignalEffect(() => listen(studio, (on) => (over.value = on)));
  if (!over.value) return null;
  return (
    <div class="drop-target" aria-hidden="true">
      <p>{sayStudio(studio.lang.value, 'dropping')}</p>
    </div>
  );
}

/** @returns how to stop */
function listen({ addFile, addText }: Studio, mark: (over: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const isWriting = ({ target }: Event) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const take = (data: DataTransfer | null): boolean => {
    const files = [...(data?.files ?? [])];
    for (const file of files) void addFile(file);
    return files.length > 0 || addText(data?.getData('text/uri-list') || data?.getData('text/plain') || '');
  };
  addEventListener(
    'dragover',
    (event) => {
      if (isWriting(event)) return;
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
      if (isWriting(event) && event.dataTransfer?.files.length === 0) return;
      event.preventDefault();
      take(event.dataTransfer);
    },
    { signal },
  );
  addEventListener(
    'paste',
    (event) => {
      const { clipboardData } = event;
      if (isWriting(event) && clipboardData?.files.length === 0) return;
      if (take(clipboardData)) event.preventDefault();
    },
    { signal },
  );
  return () => stop.abort();
}
