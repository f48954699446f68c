import { wordsIn } from '../world/words.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** Which sample it is, and the way to the ones beside it. Nothing where the question was the viewer's own. */
export function SampleSteps({ store }: { store: Store }) {
  const word = store.lang.value;
  const answer = store.answer.value;
  const samples = store.samples.value ?? [];
  const sample = answer.state === 'none' ? null : answer.sample;
  if (!sample) return null;
  const at = samples.findIndex(({ id }) => id === sample.id);
  const step = (to: number) => {
    const next = samples.at(to % samples.length);
    if (next) void store.checkSample(next);
  };
  return (
    <div class="steps">
      <div class="steps-text">
        <p class="hint">{say(word, 'sampleOf', { number: at + 1, count: samples.length })}</p>
        <p class="steps-title">{wordsIn(sample.title, word)}</p>
        <p class="steps-story">{wordsIn(sample.story, word)}</p>
      </div>
      <div class="steps-buttons">
        <button type="button" class="icon-button" aria-label={say(word, 'previous')} onClick={() => step(at - 1)}>
          <Arrow d="M14.5 6L8.5 12L14.5 18" />
        </button>
        <button type="button" class="icon-button" aria-label={say(word, 'following')} onClick={() => step(at + 1)}>
          <Arrow d="M9.5 6L15.5 12L9.5 18" />
        </button>
      </div>
    </div>
  );
}

function Arrow({ d }: { d: string }) {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
      <path class="line" stroke-width="1.9" d={d} />
    </svg>
  );
}
