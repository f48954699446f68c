import type { View } from '../core/present/index.ts';
import { Facts } from './Facts.tsx';
import { LongText } from './LongText.tsx';
import { OUTCOME_SIGNS } from './strokes.ts';

/** Every check with its outcome, in words and by shape. */
export function CheckList({ view }: { view: View }) {
  return (
    <ol>
      {view.checks.map(({ check, title, outcome, outcomeWord, summary, sentences, facts }) => (
        // Remarks beside a pass come after its summary; a problem says better than a summary what is the matter.
        <li key={check} class="check" data-check={check} data-outcome={outcome}>
          <svg class="outcome-sign" width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
            <path class="line" stroke-width="2" d={OUTCOME_SIGNS[outcome]} />
          </svg>
          <div class="check-text">
            <p class="check-title">
              {title} <span class="outcome-word">{outcomeWord}</span>
            </p>
            {(outcome === 'pass' || sentences.length === 0) && (
              <p class="check-summary">
                <LongText text={summary} />
              </p>
            )}
            {sentences.length > 0 && (
              <ul>
                {sentences.map(({ code, text }) => (
                  <li key={`${code} ${text}`}>
                    <LongText text={text} /> <code class="code">{code}</code>
                  </li>
                ))}
              </ul>
            )}
            {facts && (
              <div class="facts">
                <Facts facts={facts} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
