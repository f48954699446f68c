import { MARKS } from '../../../ui/strokes.ts';
import { Sign } from './Sign.tsx';

/** A mail with a badge link and its mark; above it the toolbar button that counts it. */
export function MailPicture({ label }: { label: string }) {
  return (
    <svg class="picture" viewBox="0 0 280 210" role="img" aria-label={label}>
      <rect class="frame" x="1" y="1" width="278" height="208" rx="12" />
      <path class="rule" d="M1 38H279" />
      <rect class="soft" x="16" y="13" width="170" height="14" rx="7" />
      <g data-tone="green">
        <Sign strokes={MARKS['seal-filled-check']} at={[226, 8]} size={22} />
      </g>
      <rect class="count" x="242" y="16" width="17" height="15" rx="5" />
      <text class="count-text" x="250.5" y="27.5">
        1
      </text>
      <path class="text-line" d="M24 62H196M24 78H232M24 94H150" />
      <path class="rule" d="M24 116H256" />
      <path class="text-line strong" d="M76 136H150" />
      <path class="text-line" d="M76 150H196" />
      <path class="badge-face" d="M44 128L61 138V158L44 168L27 158V138Z" />
      <path
        class="badge-star"
        d="M44 137L47.2 144.6L55.4 145.3L49.2 150.7L51.1 158.7L44 154.4L36.9 158.7L38.8 150.7L32.6 145.3L40.8 144.6Z"
      />
      <path class="link-line" d="M76 172H168" />
      <g data-tone="green">
        <Sign strokes={MARKS['seal-check']} at={[174, 160]} size={24} />
      </g>
    </svg>
  );
}
