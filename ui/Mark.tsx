import type { Shape, Tone } from '../core/present/index.ts';
import { LINE_WIDTH, MARKS } from './strokes.ts';

/** The sign of a verdict. The words beside it say the same, so it is hidden from those who listen. */
export function Mark({ shape, tone, size }: { shape: Shape; tone: Tone; size: number }) {
  const strokes = MARKS[shape];
  if (strokes.length === 0) return null;
  return (
    <svg class="mark" data-shape={shape} data-tone={tone} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {strokes.map(({ d, as, width, dashes }) => (
        <path key={d} class={as} d={d} stroke-width={width ?? LINE_WIDTH} stroke-dasharray={dashes} />
      ))}
    </svg>
  );
}
