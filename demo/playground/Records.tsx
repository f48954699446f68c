import { useSignal } from '@preact/signals';
import type { View } from '../../core/present/index.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** For those who want to know more: what answered, and the report itself. */
export function Records({ view, store }: { view: View; store: Store }) {
  const word = store.lang.value;
  const answer = store.answer.value;
  const json = answer.state === 'done' ? JSON.stringify(answer.report, null, 2) : '';
  return (
    <div class="records">
      <details>
        <summary>{say(word, 'evidence')}</summary>
        {view.evidence.length === 0 && <p>{say(word, 'noEvidence')}</p>}
        <ul class="evidence">
          {view.evidence.map(({ url, status, time }) => (
            <li key={url}>
              <code>{url}</code>
              <span class="hint answered-hint">
                {say(word, 'status')} {status} · <time dateTime={time}>{new Date(time).toLocaleTimeString(word)}</time>
              </span>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{say(word, 'json')}</summary>
        <div class="json">
          <CopyButton key={json} text={json} label={say(word, 'copy')} done={say(word, 'copied')} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{json}</pre>
        </div>
      </details>
    </div>
  );
}

function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const copied = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    copied.value = true;
  };
  return (
    <button type="button" class="secondary" onClick={() => void copy()}>
      {copied.value ? done : label}
    </button>
  );
}
