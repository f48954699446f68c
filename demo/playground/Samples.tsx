import { present } from '../../core/present/index.ts';
import { Mark } from '../../ui/Mark.tsx';
import { GROUPS, type Group } from '../world/sample-groups.ts';
import type { StaticSample } from '../world/static-world.ts';
import { wordsIn } from '../world/words.ts';
import { showAnswer } from './show-answer.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** Everything there is to try, in groups. */
export function Samples({ store }: { store: Store }) {
  const { lang, samples } = store;
  const word = lang.value;
  return (
    <section class="samples" aria-labelledby="samples">
      <h2 id="samples">{say(word, 'samples')}</h2>
      <p class="samples-lead">{say(word, samples.value ? 'samplesLead' : 'worldMissing')}</p>
      {samples.value && <p class="samples-lead">{say(word, store.hasChains.value ? 'chainsNote' : 'chainsMissing')}</p>}
      {samples.value && GROUPS.map((group) => <SampleGroup key={group} group={group} store={store} />)}
    </section>
  );
}

function SampleGroup({ group, store }: { group: Group; store: Store }) {
  const cards = (store.samples.value ?? []).filter((sample) => sample.group === group);
  return (
    <section class="group" aria-labelledby={`group-${group}`}>
      <h3 id={`group-${group}`}>{say(store.lang.value, `group ${group}`)}</h3>
      <ul class="cards">
        {cards.map((sample) => (
          <li key={sample.id}>
            <SampleCard sample={sample} store={store} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SampleCard({ sample, store }: { sample: StaticSample; store: Store }) {
  const word = store.lang.value;
  const { answer } = store;
  const report = store.tried.value.get(sample.id);
  const view = report && present(report, { locale: store.locale.value });
  const chosen = answer.value.state !== 'none' && answer.value.sample?.id === sample.id;
  const picture = store.pictureOf(sample);
  return (
    <button
      type="button"
      class="card"
      id={`sample-${sample.id}`}
      aria-pressed={chosen}
      onClick={() => {
        void store.checkSample(sample);
        showAnswer();
      }}
    >
      {picture ? <img src={picture} width="64" height="64" alt="" loading="lazy" /> : <NoPicture isList={sample.id === 'list'} />}
      <span class="card-text">
        <span class="card-title">{wordsIn(sample.title, word)}</span>
        <span class="card-story">{wordsIn(sample.story, word)}</span>
      </span>
      {view && (
        <span class="card-mark">
          <Mark shape={view.shape} tone={view.tone} size={22} />
          <span class="unseen">{say(word, 'answered')}</span>
        </span>
      )}
    </button>
  );
}

/** In place of a picture: a list, or a link. */
function NoPicture({ isList }: { isList: boolean }) {
  return (
    <svg class="no-picture" width="64" height="64" viewBox="0 0 64 64" aria-hidden="true">
      {isList ? (
        <path class="line" stroke-width="2.4" d="M14 14H26V26H14ZM14 38H26V50H14ZM34 18H52M34 24H46M34 42H52M34 48H46" />
      ) : (
        <path
          class="line"
          stroke-width="2.6"
          d="M27 37L37 27M29 23L35 17A8.5 8.5 0 0 1 47 29L41 35M35 41L29 47A8.5 8.5 0 0 1 17 35L23 29"
        />
      )}
    </svg>
  );
}
