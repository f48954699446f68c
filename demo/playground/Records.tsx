import type { View } from '../../core/present/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { reportJson } from '../../ui/report-json.ts';
import { reportWords } from '../../ui/words.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** For those who want to know more: what answered, and the report itself. */
export function Records({ view, store }: { view: View; store: Store }) {
  const word = store.lang.value;
  const words = reportWords(word);
  const answer = store.answer.value;
  const json = answer.state === 'done' ? reportJson(answer.report) : '';
  return (
    <div class="records">
      <details>
        <summary>{words.evidence}</summary>
        <EvidenceList view={view} words={words} />
      </details>
      <details>
        <summary>{say(word, 'json')}</summary>
        <div class="json">
          <CopyButton key={json} text={() => json} label={words.copy} done={words.copied} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{json}</pre>
        </div>
      </details>
    </div>
  );
}
