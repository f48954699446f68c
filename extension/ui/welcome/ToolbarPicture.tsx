import { MARKS } from '../../../ui/strokes.ts';
import { Sign } from './Sign.tsx';

const PUZZLE = 'M6 9.5H9.6C9.1 6.6 10.1 5 12 5S14.9 6.6 14.4 9.5H18V13.1C20.9 12.6 22.5 13.6 22.5 15.5S20.9 18.4 18 17.9V21.5H6Z';
const PIN = 'M9 4H15L14.2 10.2L17.4 13.4H6.6L9.8 10.2ZM12 13.4V20';

/** A toolbar with the menu of extensions open: the pin beside Tashika, and the button where it comes to stand. */
export function ToolbarPicture({ label }: { label: string }) {
  return (
    <svg class="picture toolbar" viewBox="0 0 280 132" role="img" aria-label={label}>
      <rect class="frame" x="1" y="1" width="278" height="44" rx="10" />
      <rect class="soft" x="14" y="14" width="152" height="18" rx="9" />
      <g data-tone="green">
        <Sign strokes={MARKS['seal-filled-check']} at={[186, 11]} size={24} />
      </g>
      <g transform="translate(222 10)">
        <path class="outline" d={PUZZLE} />
      </g>
      <path
        class="frame"
        d="M124 64A10 10 0 0 1 134 54H228L235 47L242 54H262A10 10 0 0 1 272 64V118A10 10 0 0 1 262 128H134A10 10 0 0 1 124 118Z"
      />
      <path class="text-line" d="M140 74H206" />
      <rect class="soft" x="132" y="88" width="132" height="32" rx="8" />
      <g data-tone="green">
        <Sign strokes={MARKS['seal-filled-check']} at={[140, 94]} size={20} />
      </g>
      <path class="text-line strong" d="M168 104H214" />
      <g transform="translate(232 92)">
        <path class="pin" d={PIN} />
      </g>
    </svg>
  );
}
