import { presentChecking, type View } from '../../core/present/index.ts';
import { CheckList } from '../../ui/CheckList.tsx';
import { MemberList } from '../../ui/MemberList.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import { Checking, Verdict } from '../../ui/Verdict.tsx';
import { reportWords } from '../../ui/words.ts';
import { BadgePanel } from './BadgePanel.tsx';
import { Design } from './Design.tsx';
import { Records } from './Records.tsx';
import { SampleSteps } from './SampleSteps.tsx';
import { ANSWER_ID } from './show-answer.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** The answer, or that it is being worked out. The live region stands there from the start, so that it is heard. */
export function AnswerCard({ store }: { store: Store }) {
  const { lang, answer, view } = store;
  const { state } = answer.value;
  return (
    <>
      <p role="status" class="unseen">
        {view.value?.headline ?? ''}
      </p>
      <section
        id={ANSWER_ID}
        class="answer"
        aria-label={say(lang.value, 'answer')}
        aria-busy={state === 'checking'}
        tabIndex={-1}
        hidden={state === 'none'}
      >
        <SampleSteps store={store} />
        {state === 'checking' && (
          <div class="sheet" data-tone="grey">
            <Checking mark={presentChecking(store.locale.value)} />
          </div>
        )}
        {view.value && <Sheet view={view.value} store={store} />}
      </section>
    </>
  );
}

function Sheet({ view, store }: { view: View; store: Store }) {
  const words = reportWords(store.lang.value);
  return (
    <div class="sheet" data-tone={view.tone} data-verdict={view.verdict}>
      <Verdict view={view} />
      <BadgePanel view={view} store={store} />
      <Design store={store} />
      <MemberList view={view} words={words} />
      <Reasons view={view} words={words} />
      <div class="checks">
        <h3>{words.checks}</h3>
        <CheckList view={view} />
      </div>
      <Records view={view} store={store} />
      <p class="checked-at">{view.checkedAt}</p>
    </div>
  );
}
