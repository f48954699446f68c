import { presentChecking, type View } from '../../core/present/index.ts';
import { CheckList } from '../../ui/CheckList.tsx';
import { fillIn } from '../../ui/fill-in.ts';
import { MemberList } from '../../ui/MemberList.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import { Checking, Verdict } from '../../ui/Verdict.tsx';
import { reportWords } from '../../ui/words.ts';
import { BadgePanel } from './BadgePanel.tsx';
import { Design } from './Design.tsx';
import { FileName } from './FileName.tsx';
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
        {whatToSay(store)}
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
        <FileName store={store} />
        {state !== 'none' && <Sheet view={view.value} store={store} />}
      </section>
    </>
  );
}

/** The badges of a list stay where they are when the last is verified, open or closed, with the focus. */
function Sheet({ view, store }: { view: View | null; store: Store }) {
  const words = reportWords(store.lang.value);
  const locale = store.locale.value;
  const members = store.members.value;
  return (
    <div class="sheet" data-tone={view?.tone ?? 'grey'} data-verdict={view?.verdict}>
      {view ? <Verdict view={view} /> : <Checking mark={presentChecking(locale)} level={members ? 2 : undefined} />}
      {view && <BadgePanel view={view} store={store} />}
      {view && <Design store={store} />}
      <MemberList members={members} locale={locale} words={words} />
      {view && <Reasons view={view} words={words} />}
      {view && (
        <div class="checks">
          <h3>{words.checks}</h3>
          <CheckList view={view} />
        </div>
      )}
      {view && <Records view={view} store={store} />}
      {view && <p class="checked-at">{view.checkedAt}</p>}
    </div>
  );
}

/** What is said to those who listen: how many badges are being checked, if they are several, and the answer. */
function whatToSay({ view, members, lang }: Store): string {
  if (view.value) return view.value.headline;
  const count = members.value?.places.length;
  return count === undefined ? '' : fillIn(reportWords(lang.value).membersBegun, { count });
}
