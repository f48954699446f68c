import type { SettingsPage } from './settings-pages.ts';
import { STEP_LABELS, type StepLabels } from './step-labels.ts';

interface StepPictureProps {
  program: SettingsPage['id'];
  step: 'paste' | 'save';
  lang: 'en' | 'ja';
}

/** The place on the screen, drawn: the words beside it say the same. */
export function StepPicture({ program, step, lang }: StepPictureProps) {
  const labels = STEP_LABELS[program][lang];
  return (
    <svg class="step-picture" viewBox="0 0 320 150" aria-hidden="true">
      <rect class="window" x="1" y="1" width="318" height="148" rx="10" />
      {step === 'paste' ? <Paste labels={labels} /> : <Save labels={labels} />}
    </svg>
  );
}

function Paste({ labels: { field, create } }: { labels: StepLabels }) {
  const width = widthOf(create) + 28;
  return (
    <>
      <text x="16" y="31" class="strong">
        {field}
      </text>
      <rect class="button" x="16" y="46" width={width} height="26" rx="13" />
      <text x={16 + width / 2} y="63.500" text-anchor="middle" class="on-button">
        {create}
      </text>
      <rect class="field" x="136" y="14" width="168" height="122" rx="6" />
      <g transform="translate(150 28)">
        <path class="badge" d="M20 0L37.3 10V30L20 40L2.7 30V10Z" />
        <rect class="bar" x="48" y="6" width="84" height="7" rx="3.500" />
        <rect class="bar" x="48" y="19" width="60" height="7" rx="3.500" />
        <rect class="bar link" x="48" y="32" width="50" height="7" rx="3.500" />
      </g>
      <path class="cursor" d="M150 80V96" />
    </>
  );
}

function Save({ labels: { defaults, messages, replies, save } }: { labels: StepLabels }) {
  const width = save === null ? 0 : widthOf(save) + 44;
  return (
    <>
      <text x="16" y="31" class="strong">
        {defaults}
      </text>
      <text x="16" y="60">
        {messages}
      </text>
      <Chosen y={45} />
      <text x="16" y="92">
        {replies}
      </text>
      <Chosen y={77} />
      {save !== null && (
        <>
          <rect class="button main" x={160 - width / 2} y="112" width={width} height="28" rx="14" />
          <text x="160" y="130.500" text-anchor="middle" class="on-main">
            {save}
          </text>
        </>
      )}
    </>
  );
}

/** Of a text in the picture, about: Japanese characters are twice as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2fff' ? 12 : 6.5), 0);
}

function Chosen({ y }: { y: number }) {
  return (
    <>
      <rect class="field" x="150" y={y} width="154" height="22" rx="5" />
      <rect class="bar" x="160" y={y + 8} width="70" height="7" rx="3.500" />
      <path class="arrow" d={`M286 ${y + 9}l5 5l5 -5`} />
    </>
  );
}
