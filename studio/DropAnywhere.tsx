import { useSignal, useSignalEffect } from '@preact/signals';
import { listenForDrops } from '../ui/listen-for-drops.ts';
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
  return listenForDrops({
    // A text that is dropped or pasted where somebody writes belongs there.
    wants: ({ target }, data) => !isField(target) || (data?.files.length ?? 0) > 0,
    take: (data) => {
      const files = [...(data?.files ?? [])];
      for (const file of files) void addFile(file);
      return files.length > 0 || addText(data?.getData('text/uri-list') || data?.getData('text/plain') || '');
    },
    mark,
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
