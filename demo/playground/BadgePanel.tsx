import type { View } from '../../core/present/index.ts';
import { Facts } from '../../ui/Facts.tsx';
import { reportWords } from '../../ui/words.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** The badge: its picture, where there is one to show, and what the proof says about it. */
export function BadgePanel({ view, store }: { view: View; store: Store }) {
  const picture = store.picture.value;
  const word = store.lang.value;
  const { badge } = view;
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
          <Facts facts={badge.facts} />
        </div>
      )}
    </div>
  );
}
