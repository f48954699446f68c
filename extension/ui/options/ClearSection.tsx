import { type Signal, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { browser } from '../../browser.ts';
import type { FromOurs } from '../../messages.ts';
import type { ClearWords } from '../../words/options-words.ts';
import type { OptionsStore } from './options-store.ts';

type Step = 'rest' | 'asking' | 'done' | 'doneAll' | 'failed';

/** Forgetting, in two steps: what, and yes. */
export function ClearSection({ store }: { store: OptionsStore }) {
  const words = store.words.value.clear;
  const step = useSignal<Step>('rest');
  const begin = useRef<HTMLButtonElement>(null);
  const close = (to: Step): void => {
    step.value = to;
    // The button that had the focus is gone.
    queueMicrotask(() => begin.current?.focus());
  };
  const said = step.value === 'rest' || step.value === 'asking' ? '' : words[step.value];
  return (
    <section class="sheet" aria-labelledby="clear-title">
      <h2 id="clear-title">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      {step.value === 'asking' ? (
        <ClearForm words={words} close={close} />
      ) : (
        <button ref={begin} type="button" class="secondary" onClick={() => (step.value = 'asking')}>
          {words.begin}
        </button>
      )}
      <p class={step.value === 'failed' ? 'said fault' : 'said'} role="status">
        {said}
      </p>
    </section>
  );
}

function ClearForm({ words, close }: { words: ClearWords; close: (to: Step) => void }) {
  const everything = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const forget = async (event: Event): Promise<void> => {
    event.preventDefault();
    const message: FromOurs = { t: 'clear', settings: everything.value };
    const sent = browser.runtime.sendMessage(message).then(
      () => (message.settings ? 'doneAll' : 'done'),
      () => 'failed' as const,
    );
    close(await sent);
  };
  return (
    <form class="clear-form" onSubmit={(event) => void forget(event)} onKeyDown={({ key }) => key === 'Escape' && close('rest')}>
      <fieldset>
        <legend>{words.question}</legend>
        <Choice field={first} label={words.answersOnly} value={false} everything={everything} />
        <Choice label={words.everything} value={true} everything={everything} />
      </fieldset>
      <div class="buttons">
        <button type="submit" class="primary danger">
          {words.confirm}
        </button>
        <button type="button" class="secondary" onClick={() => close('rest')}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function Choice(props: {
  label: string;
  value: boolean;
  everything: Signal<boolean>;
  field?: { current: HTMLInputElement | null };
}) {
  const { label, value, everything, field } = props;
  return (
    <label class="radio">
      <input
        ref={field ?? null}
        type="radio"
        name="clear"
        checked={everything.value === value}
        onChange={() => (everything.value = value)}
      />
      <span>{label}</span>
    </label>
  );
}
