import { type ReadonlySignal, signal } from '@preact/signals';

/** What a badge's picture may be here: bytes alone say so. An SVG as a picture runs nothing and loads nothing. */
const KINDS: readonly (readonly [type: string, fits: (bytes: Uint8Array) => boolean])[] = [
  ['image/png', (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47])],
  ['image/jpeg', (bytes) => begins(bytes, [0xff, 0xd8, 0xff])],
  ['image/gif', (bytes) => begins(bytes, [0x47, 0x49, 0x46, 0x38])],
  ['image/webp', (bytes) => begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50])],
];

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

/** @param bytes attacker-controlled */
function addressOf(bytes: Uint8Array): string | null {
  const type = KINDS.find(([, fits]) => fits(bytes))?.[0];
  return type ? URL.createObjectURL(new Blob([bytes.slice()], { type })) : null;
}

function begins(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, at) => bytes[at] === byte);
}
