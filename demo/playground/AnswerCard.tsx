import type { View } from '../../core/present/index.ts';
import { Mark } from '../../ui/Mark.tsx';
import { BadgePanel } from './BadgePanel.tsx';
import { CheckList } from './CheckList.tsx';
import { Records } from './Records.tsx';
import { SampleSteps } from './SampleSteps.tsx';
import { ANSWER_ID } from './show-answer.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** The answer, or that it is being worked out. The live region stands there from the start, so that it is heard. */
export function AnswerCard({ store }: { store: Store }) {
  const { lang, answer, view } = store;
  const word = lang.value;
  const { state } = answer.value;
  return (
    <>
      <p role="status" class="unseen">
        {view.value?.headline ?? ''}
      </p>
      <section
        id={ANSWER_ID}
        class="answer"
        aria-label={say(word, 'answer')}
        aria-busy={state === 'checking'}
        tabIndex={-1}
        hidden={state === 'none'}
      >
        <SampleSteps store={store} />
        {state === 'checking' && (
          <div class="sheet" data-tone="grey">
            <div class="verdict">
              <Mark shape="spinner" tone="grey" size={32} />
              <p class="headline">{store.locale.value.checking}</p>
            </div>
          </div>
        )}
        {view.value && <Sheet view={view.value} store={store} />}
      </section>
    </>
  );
}

function Sheet({ view, store }: { view: View; store: Store }) {
  const word = store.lang.value;
  // A reason that the headline has said already need not be said again.
  const reasons = view.reasons.map(({ text }) => text).filter((text) => text !== view.headline);
  return (
    <div class="sheet" data-tone={view.tone} data-verdict={view.verdict}>
      <div class="verdict">
        <Mark shape={view.shape} tone={view.tone} size={32} />
        <div>
          <h2 class="headline">{view.headline}</h2>
          <p class="explanation">{view.explanation}</p>
        </div>
      </div>
      <BadgePanel view={view} store={store} />
      {reasons.length + view.next.length > 0 && (
        <div class="words">
          <Lines title={say(word, 'why')} lines={reasons} />
          <Lines title={say(word, 'next')} lines={view.next} />
        </div>
      )}
      <CheckList view={view} lang={word} />
      <Records view={view} store={store} />
      <p class="checked-at">{view.checkedAt}</p>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="lines">
      <h3>{title}</h3>
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
