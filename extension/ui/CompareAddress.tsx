import { useSignal } from '@preact/signals';
import type { Subject } from '../messages.ts';
import type { PanelStore } from './panel-state.ts';

/** An address has something on both sides of its sign; all else the comparison finds out. */
const ADDRESS = /^\s*[^\s@＠]+[@＠][^\s@＠]+\s*$/u;

interface CompareProps {
  subject: Subject;
  store: PanelStore;
  /** The answer is there. */
  done: () => void;
}

/** Another address of the holder. It lives in this field and in memory until the answer is left. */
export function CompareAddress({ subject, store, done }: CompareProps) {
  const { compare: words, result, unreachable } = store.choices.value.words;
  const email = useSignal('');
  const fault = useSignal('');
  const waiting = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (waiting.value) return;
    if (!ADDRESS.test(email.value)) {
      fault.value = words.notAnAddress;
      return;
    }
    waiting.value = true;
    fault.value = '';
    try {
      if (await store.compare(subject, email.value.trim())) done();
      else fault.value = result.gone;
    } catch {
      fault.value = unreachable.title;
    } finally {
      waiting.value = false;
    }
  };
  return (
    <form class="compare" noValidate onSubmit={(event) => void submit(event)}>
      <div class="field">
        <label for="compare-email">{words.label}</label>
        <div class="with-button">
          <input
            id="compare-email"
            type="text"
            inputMode="email"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby="compare-hint compare-fault"
            aria-invalid={fault.value !== ''}
            value={email.value}
            onInput={(event) => (email.value = event.currentTarget.value)}
          />
          <button type="submit" class="secondary" aria-busy={waiting.value}>
            {words.compare}
          </button>
        </div>
        <p id="compare-hint" class="hint">
          {words.hint}
        </p>
        <p id="compare-fault" role="alert" class="alert">
          {fault.value}
        </p>
      </div>
    </form>
  );
}
