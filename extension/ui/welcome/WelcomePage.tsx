import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { say } from '../../words/registry.ts';
import type { Access } from '../options/access.ts';
import type { OptionsStore } from '../options/options-store.ts';
import { PageTop } from '../options/PageTop.tsx';
import { MeaningStep } from './MeaningStep.tsx';
import { ReadyStep } from './ReadyStep.tsx';
import { WhereStep } from './WhereStep.tsx';

const STEPS = [
  { id: 'meaning', Step: MeaningStep },
  { id: 'where', Step: WhereStep },
  { id: 'ready', Step: ReadyStep },
] as const;

/** The first page: what a mark means, where it works, where to find it. */
export function WelcomePage({ store, access }: { store: OptionsStore; access: Access }) {
  const words = store.words.value.welcome;
  const finished = useSignal(false);
  const end = useRef<HTMLParagraphElement>(null);
  const finish = async (): Promise<void> => {
    finished.value = await store.change({ welcomed: true });
    // The button stays; where the focus goes is said by the text beside it.
    end.current?.focus();
  };
  return (
    <>
      <PageTop />
      <main>
        <div class="intro">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        {STEPS.map(({ id, Step }, at) => (
          <section key={id} class="sheet step" aria-labelledby={`${id}-title`}>
            <p class="step-number">{say(words.step, { number: at + 1, count: STEPS.length })}</p>
            <h2 id={`${id}-title`}>{words[id].title}</h2>
            <Step store={store} access={access} />
          </section>
        ))}
        <div class="finish">
          <button type="button" class="primary" onClick={() => void finish()}>
            {words.finish}
          </button>
          <button type="button" class="secondary" onClick={() => void browser.runtime.openOptionsPage()}>
            {words.options}
          </button>
          <p ref={end} class={store.notKept.value ? 'fault' : 'finished'} role="status" tabIndex={-1}>
            {store.notKept.value ? store.words.value.notKept : finished.value ? words.finished : ''}
          </p>
        </div>
      </main>
    </>
  );
}
