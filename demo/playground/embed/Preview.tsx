import { h } from 'preact';
import type { SampleWorld } from '../sample-world.ts';
import type { EmbedStore } from './embed-store.ts';
import type { PlacedBadge } from './place-badge.ts';
import type { BuiltWidget } from './script-place.ts';
import { sayEmbed } from './words.ts';

const FRAMES = ['light', 'dark', 'narrow'] as const;

interface PreviewProps {
  store: EmbedStore;
  built: BuiltWidget | 'failed' | null;
  world: SampleWorld | null;
}

/** The elements themselves, on a light page, on a dark one, and where there is little room. */
export function Preview({ store, built, world }: PreviewProps) {
  const word = store.lang.value;
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{sayEmbed(word, 'preview')}</h2>
      <p class="hint">{sayEmbed(word, built === 'failed' ? 'widgetMissing' : 'previewHint')}</p>
      <div class="frames">
        {FRAMES.map((frame) => (
          <figure key={frame} class="frame" data-frame={frame} data-ground={frame === 'dark' ? 'dark' : 'light'}>
            <figcaption>{sayEmbed(word, `frame ${frame}`)}</figcaption>
            <div class="ground">
              {built !== null && built !== 'failed' && (
                <Badges {...{ store, world }} ground={frame === 'dark' ? 'dark' : 'light'} />
              )}
            </div>
          </figure>
        ))}
      </div>
    </section>
  );
}

function Badges({ store, world, ground }: { store: EmbedStore; world: SampleWorld | null; ground: string }) {
  const { theme, view, language, badges } = store;
  const shared = {
    theme: theme.value === 'auto' ? ground : theme.value,
    view: view.value,
    lang: language.value || store.lang.value,
  };
  const all = badges.value.map((badge) => drawn(badge, shared, world));
  return badges.value.length > 1 ? h('tashika-wall', shared, all) : all;
}

function drawn({ src, href, name, picture, file }: PlacedBadge, look: Record<string, string>, world: SampleWorld | null) {
  // A file that is not on the owner's site yet cannot be checked from elsewhere.
  const independent = file === null ? {} : { independent: '' };
  // Pictures of the sample world are not where they say.
  const shown = picture === null || file !== null ? null : (world?.picture(picture) ?? picture);
  return h(
    'tashika-badge',
    { key: src, src, ...look, ...independent, eager: true },
    <a href={href} rel="noreferrer">
      {shown === null ? name || href : <img src={shown} alt={name || href} width="96" height="96" referrerpolicy="no-referrer" />}
    </a>,
  );
}
