import type { EmbedStore } from './embed-store.ts';
import { sayEmbed } from './words.ts';

/** The badges that were put aside while another is chosen: together they are a wall. */
export function WallList({ store }: { store: EmbedStore }) {
  const word = store.lang.value;
  const kept = store.kept.value;
  if (kept.length === 0) return null;
  return (
    <section class="panel wall-list" aria-labelledby="wall">
      <h2 id="wall">{sayEmbed(word, 'wall')}</h2>
      <p class="hint">{sayEmbed(word, 'wallHint')}</p>
      <ul>
        {kept.map((one) => {
          const name = one.placed.name || one.placed.src;
          return (
            <li key={one.placed.src}>
              <bdi lang={one.report.badge?.language ?? undefined}>{name}</bdi>
              <button
                type="button"
                class="icon-button"
                aria-label={sayEmbed(word, 'remove', { name })}
                onClick={() => store.remove(one)}
              >
                <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
                  <path class="line" stroke-width="1.9" d="M6 6L18 18M18 6L6 18" />
                </svg>
              </button>
            </li>
          );
        })}
      </ul>
      {store.choice.value.state === 'none' && <p>{sayEmbed(word, 'chooseFirst')}</p>}
    </section>
  );
}
