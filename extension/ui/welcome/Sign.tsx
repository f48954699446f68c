import { LINE_WIDTH, type Stroke } from '../../../ui/strokes.ts';

/** A sign of ours as a part of a picture. @param at its upper left corner, in the units of the picture */
export function Sign({ strokes, at, size }: { strokes: readonly Stroke[]; at: readonly [x: number, y: number]; size: number }) {
  return (
    <g class="mark" transform={`translate(${at[0]} ${at[1]}) scale(${size / 24})`}>
      {strokes.map(({ d, as, width, dashes }) => (
        <path key={d} class={as} d={d} stroke-width={width ?? LINE_WIDTH} stroke-dasharray={dashes} />
      ))}
    </g>
  );
}
