import type { View } from '../core/present/index.ts';
import { LongText } from './LongText.tsx';
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

/** Sentences under a title. Nothing where there are none. */
export function Lines({ title, lines, level = 3 }: { title: string; lines: readonly string[]; level?: 3 | 4 }) {
  if (lines.length === 0) return null;
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <div class="lines">
      <Heading>{title}</Heading>
      <ul>
        {lines.map((text) => (
          <li key={text}>
            <LongText text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
