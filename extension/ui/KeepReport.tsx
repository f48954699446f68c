import { useSignal } from '@preact/signals';
import type { Holder, Report } from '../../core/index.ts';
import type { View } from '../../core/present/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { reportJson } from '../../ui/report-json.ts';
import type { Subject } from '../messages.ts';
import { holderToKeep } from './case-zip.ts';
import type { PanelStore } from './panel-state.ts';
import { reportText } from './report-text.ts';
import { Say } from './Say.tsx';
import { saveCase } from './save-case.ts';

interface KeepProps {
  view: View;
  report: Report;
  subject: Subject;
  /** With whom the badge was compared. */
  holder: Holder;
  store: PanelStore;
}

/** The report to paste elsewhere, and its evidence as a file that can be replayed. */
export function KeepReport({ view, report, subject, holder, store }: KeepProps) {
  const { words, reportWords, locale } = store.choices.value;
  const { save, card } = words;
  const include = useSignal(false);
  const state = useSignal<'idle' | 'saved' | 'missing' | 'failed'>('idle');
  const compared = [holder.name, holder.email].filter((one) => one !== undefined).join(', ');
  const run = async () => {
    const input = await store.inputOf(subject, report);
    const saved = saveCase(report, input, holderToKeep(holder, include.value), store.choices.value);
    state.value = await saved.catch(() => 'failed' as const);
  };
  return (
    <>
      <div class="buttons">
        <CopyButton text={() => reportText(view, reportWords, locale)} label={card.copyText} done={reportWords.copied} />
        <CopyButton text={() => reportJson(report)} label={card.copyJson} done={reportWords.copied} />
      </div>
      <h4>{save.title}</h4>
      <p class="hint">{save.lead}</p>
      {compared !== '' && (
        <div class="include">
          <label>
            <input
              type="checkbox"
              checked={include.value}
              aria-describedby="include-hint"
              onChange={(event) => (include.value = event.currentTarget.checked)}
            />
            <span>
              <Say text={save.include} values={{ holder: compared }} />
            </span>
          </label>
          <p id="include-hint" class="hint include-hint">
            {include.value ? save.included : save.left}
          </p>
        </div>
      )}
      <button type="button" class="secondary" onClick={() => void run()}>
        {save.save}
      </button>
      <p role="status" class={state.value === 'saved' ? 'hint' : 'alert'}>
        {state.value === 'idle' ? '' : save[state.value]}
      </p>
    </>
  );
}
