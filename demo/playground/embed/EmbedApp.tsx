import { Header } from '../Header.tsx';
import type { SampleWorld } from '../sample-world.ts';
import { Choose } from './Choose.tsx';
import type { EmbedStore } from './embed-store.ts';
import { FitnessNote } from './FitnessNote.tsx';
import { LookFields } from './LookFields.tsx';
import { MoreFields } from './MoreFields.tsx';
import { Preview } from './Preview.tsx';
import { Snippets } from './Snippets.tsx';
import type { BuiltWidget } from './script-place.ts';
import { WallList } from './WallList.tsx';
import { sayEmbed } from './words.ts';

interface EmbedAppProps {
  store: EmbedStore;
  /** `null`: not loaded yet. */
  built: BuiltWidget | 'failed' | null;
  world: SampleWorld | null;
}

/** The page for site owners: a badge is chosen and checked, gets its look, and is copied. */
export function EmbedApp({ store, built, world }: EmbedAppProps) {
  const word = store.lang.value;
  const { state } = store.choice.value;
  const isReady = store.badges.value.length > 0;
  return (
    <>
      <Header store={store} here="embed.html" />
      <main>
        <div class="lead">
          <h1>{sayEmbed(word, 'lead')}</h1>
          <p>{sayEmbed(word, 'leadMore')}</p>
        </div>
        <Choose store={store} />
        <p role="status" class="unseen">
          {store.answer.value?.headline ?? ''}
        </p>
        {(state === 'checking' || state === 'done') && <FitnessNote store={store} />}
        <WallList store={store} />
        {isReady && (
          <>
            <Preview {...{ store, built, world }} />
            <section class="panel look" aria-labelledby="look">
              <h2 id="look">{sayEmbed(word, 'look')}</h2>
              <LookFields store={store} />
              <MoreFields store={store} />
            </section>
            {built && built !== 'failed' && <Snippets store={store} built={built} />}
          </>
        )}
      </main>
    </>
  );
}
