import type { Shape } from '../core/present/index.ts';
import { LINE_WIDTH, MARKS as STROKES } from '../ui/strokes.ts';
import { draw } from './plain-dom.ts';

/** The sign of an answer, as every surface draws it. The words beside it say the same, so it is hidden from those who listen. */
export function drawMark(shape: Shape): SVGSVGElement | null {
  const strokes = STROKES[shape];
  if (strokes.length === 0) return null;
  return draw(
    'svg',
    { class: 'sign', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    ...strokes.map(({ d, as, width, dashes }) =>
      draw('path', { class: as, d, 'stroke-width': String(width ?? LINE_WIDTH), 'stroke-dasharray': dashes ?? null }),
    ),
  );
}
