import type { View } from '../../core/present/index.ts';
import { EndorsedFacts } from '../../ui/EndorsedFacts.tsx';
import { endorserWords } from '../../ui/endorser-words.ts';
import { reportWords } from '../../ui/words.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** The badge: its picture, where there is one to show, and what the proof says about it. */
export function BadgePanel({ view, store }: { view: View; store: Store }) {
  const word = store.lang.value;
  const answer = store.answer.value;
  const { badge, members } = view;
  // A list is headed by one of its badges, whose picture is not that of all.
  const picture = !badge && members && store.picture.value?.from === 'world' ? null : store.picture.value;
  if (!badge && !picture) return null;
  return (
    <div class={badge ? 'badge' : 'badge picture-only'}>
      {picture && (
        <figure>
          <img src={picture.src} width="132" height="132" alt="" />
          <figcaption class="hint">
            {picture.from === 'file' ? reportWords(word).pictureFrom : say(word, 'pictureFromWorld')}
          </figcaption>
        </figure>
      )}
      {badge && (
        <div class="facts">
          <h3 class="badge-title">
            <bdi lang={badge.lang}>{badge.title}</bdi>
          </h3>
          {answer.state === 'done' && (
            <EndorsedFacts
              {...{ report: answer.report, view, facts: badge.facts, words: endorserWords(word) }}
              ask={store.endorsers}
            />
          )}
        </div>
      )}
    </div>
  );
}
