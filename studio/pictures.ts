import { type ReadonlySignal, signal } from '@preact/signals';
import { pictureType } from '../core/index.ts';

/** Pictures for previews, fetched once each by the way that the page has, and shown from memory: mail programs fetch them anew. */
export function loadPictures(fetchPicture: (url: string) => Promise<Uint8Array>): {
  pictures: ReadonlySignal<ReadonlyMap<string, string | null>>;
  load: (url: string) => Promise<void>;
} {
  const pictures = signal<ReadonlyMap<string, string | null>>(new Map());
  const begun = new Set<string>();
  return {
    pictures,
    async load(url) {
      if (begun.has(url)) return;
      begun.add(url);
      const bytes = await fetchPicture(url).catch(() => null);
      // It may be had another time.
      if (!bytes) begun.delete(url);
      pictures.value = new Map(pictures.value).set(url, bytes && addressOf(bytes));
    },
  };
}

/** @param bytes attacker-controlled; they alone say what they are */
function addressOf(bytes: Uint8Array): string | null {
  const type = pictureType(bytes);
  return type ? URL.createObjectURL(new Blob([bytes.slice()], { type })) : null;
}
