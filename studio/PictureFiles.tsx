import { useSignal } from '@preact/signals';
import { containerOfFile } from '../core/index.ts';
import { resizePicture } from './resize-picture.ts';
import type { Entry, Studio } from './studio-state.ts';
import { type StudioWord, sayStudio } from './words.ts';

/** Pictures in the size of the signature, for those who paste them, with the badge still in them. */
export function PictureFiles({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const { size } = studio.look.value;
  const came = useSignal<ReadonlyMap<string, StudioWord>>(new Map());
  const save = async (entry: Entry) => {
    const said = await saveSmaller(entry, size, studio).catch((): StudioWord => 'downloadFailed');
    came.value = new Map(came.value).set(entry.badge.id, said);
  };
  return (
    <section class="sheet" aria-labelledby="pictures">
      <h2 id="pictures">{sayStudio(lang, 'pictures')}</h2>
      <p class="hint">{sayStudio(lang, 'picturesHint', { size })}</p>
      <ul class="lines-of-badges">
        {studio.entries.value.map((entry) => (
          <li key={entry.badge.id}>
            <button type="button" class="secondary" onClick={() => void save(entry)}>
              {sayStudio(lang, 'download', { name: entry.badge.name })}
            </button>
            <p role="status" class="hint">
              {wordOf(came.value, entry, lang)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordOf(came: ReadonlyMap<string, StudioWord>, { badge }: Entry, lang: Studio['lang']['value']): string {
  const word = came.get(badge.id);
  return word ? sayStudio(lang, word) : '';
}

/** A file of the holder's own holds the badge; else the picture is the one that the issuer serves. */
async function saveSmaller({ badge, input }: Entry, size: number, { picture }: Studio): Promise<StudioWord> {
  const own = 'bytes' in input && (await isPicture(input.bytes)) ? input.bytes : null;
  const bytes = own ?? (badge.imageUrl === null ? null : await picture(badge.imageUrl));
  if (!bytes) return 'downloadFailed';
  const smaller = await resizePicture(bytes, size);
  const address = URL.createObjectURL(new Blob([smaller.bytes], { type: 'image/png' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(badge.name, size);
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return smaller.carriesBadge ? 'downloadBaked' : 'downloadBare';
}

/** @param name attacker-controlled: no folder, no end of another kind */
function fileName(name: string, size: number): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return `${[...plain].slice(0, 60).join('') || 'badge'}-${size}.png`;
}

/** A drawing (SVG) is one as well; a document is none. */
async function isPicture(bytes: Uint8Array): Promise<boolean> {
  return ['png', 'svg'].includes((await containerOfFile(bytes).catch(() => null))?.id ?? '');
}
