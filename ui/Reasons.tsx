import type { View } from '../core/present/index.ts';
import type { ReportWords } from './words.ts';

/** What decided the verdict, and what the viewer can do now. Nothing where there is neither. */
export function Reasons({ view, words }: { view: View; words: ReportWords }) {
  // A reason that the headline has said already need not be said again.
  const reasons = view.reasons.map(({ text }) => text).filter((text) => text !== view.headline);
  if (reasons.length + view.next.length === 0) return null;
  return (
    <div class="words">
      <Lines title={words.why} lines={reasons} />
      <Lines title={words.next} lines={view.next} />
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
