interface StepPictureProps {
  program: 'gmail' | 'outlook';
  step: 'paste' | 'save';
  lang: 'en' | 'ja';
}

/** What stands on the screens, as far as it matters. */
const LABELS = {
  en: {
    signature: 'Signature',
    create: 'Create new',
    defaults: 'Signature defaults',
    save: 'Save Changes',
    fresh: 'New signature',
    replies: 'For replies',
    messages: 'For new messages',
    keep: 'Save',
  },
  ja: {
    signature: '署名',
    create: '新規作成',
    defaults: 'デフォルトの署名',
    save: '変更を保存',
    fresh: '新しい署名',
    replies: '返信/転送用',
    messages: '新規メッセージ用',
    keep: '保存',
  },
} as const;

/** The place on the screen, drawn: the words beside it say the same. */
export function StepPicture({ program, step, lang }: StepPictureProps) {
  const words = LABELS[lang];
  return (
    <svg class="step-picture" viewBox="0 0 320 150" aria-hidden="true">
      <rect class="window" x="1" y="1" width="318" height="148" rx="10" />
      {step === 'paste' ? (
        <>
          <text x="18" y="31" class="strong">
            {program === 'gmail' ? words.signature : words.fresh}
          </text>
          <rect class="field" x="112" y="14" width="192" height={program === 'gmail' ? 88 : 118} rx="6" />
          <g transform="translate(126 28)">
            <path class="badge" d="M20 0L37.3 10V30L20 40L2.7 30V10Z" />
            <rect class="bar" x="48" y="6" width="92" height="7" rx="3.5" />
            <rect class="bar" x="48" y="19" width="64" height="7" rx="3.5" />
            <rect class="bar link" x="48" y="32" width="52" height="7" rx="3.5" />
          </g>
          <path class="cursor" d="M126 78V94" />
          {program === 'gmail' && (
            <>
              <rect class="button" x="16" y="112" width={lang === 'ja' ? 84 : 100} height="26" rx="13" />
              <text x={lang === 'ja' ? 58 : 66} y="129.500" text-anchor="middle" class="on-button">
                + {words.create}
              </text>
            </>
          )}
          {program === 'outlook' && <rect class="bar" x="18" y="44" width="72" height="9" rx="4.500" />}
        </>
      ) : (
        <>
          <text x="18" y="31" class="strong">
            {program === 'gmail' ? words.defaults : words.signature}
          </text>
          <text x="18" y="58">
            {words.messages}
          </text>
          <Chosen y={43} />
          <text x="18" y="90">
            {words.replies}
          </text>
          <Chosen y={75} />
          <rect class="button main" x="104" y="112" width="112" height="28" rx="14" />
          <text x="160" y="130.500" text-anchor="middle" class="on-main">
            {program === 'gmail' ? words.save : words.keep}
          </text>
        </>
      )}
    </svg>
  );
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
