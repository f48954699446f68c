import type { MarkView, View } from '../core/present/index.ts';
import { LongText } from './LongText.tsx';
import { Mark } from './Mark.tsx';

/** The answer itself: its sign, the sentence, and what that does and does not mean. */
export function Verdict({ view, size = 32, level = 2 }: { view: View; size?: number; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="verdict">
      <Mark shape={view.shape} tone={view.tone} size={size} />
      <div>
        <Heading class="headline">
          <LongText text={view.headline} />
        </Heading>
        <p class="explanation">{view.explanation}</p>
      </div>
    </div>
  );
}

interface CheckingProps {
  /** Of `presentChecking`. */
  mark: MarkView;
  size?: number;
  /** Where it stands above other headings: those of a list. */
  level?: 2 | 3 | undefined;
}

/** In its place while it is worked out. */
export function Checking({ mark, size = 32, level }: CheckingProps) {
  const Headline = level === undefined ? 'p' : level === 2 ? 'h2' : 'h3';
  return (
    <div class="verdict">
      <Mark shape={mark.shape} tone={mark.tone} size={size} />
      <Headline class="headline">{mark.headline}</Headline>
    </div>
  );
}
