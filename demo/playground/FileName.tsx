import type { Store } from './store.ts';
import { say } from './words.ts';

/** Which file of the viewer's own it is about: not each can be shown as a picture. Nothing where the question was another. */
export function FileName({ store }: { store: Store }) {
  const answer = store.answer.value;
  const name = answer.state === 'none' ? null : answer.file;
  if (!name) return null;
  return (
    <div class="steps">
      <div class="steps-text">
        <p class="hint">{say(store.lang.value, 'ownFile')}</p>
        <p class="steps-title">
          <bdi>{name}</bdi>
        </p>
      </div>
    </div>
  );
}
