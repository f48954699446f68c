import { useSignal } from '@preact/signals';
import { type Copied, copySignature, copySource } from './copy-signature.ts';
import { charactersOf, MAX_CHARACTERS, plainText, signatureHtml } from './signature-html.ts';
import type { Studio } from './studio-state.ts';
import { brokenRules } from './word-rules.ts';
import { type StudioWord, sayStudio } from './words.ts';

type Kind = 'copyRich' | 'copyPlain' | 'copySource';

/** The way out: rich text for the settings of a mail program, plain text, and the HTML itself. */
export function CopySection({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const badges = studio.entries.value.map(({ badge }) => badge);
  const html = signatureHtml(badges, studio.look.value);
  const plain = plainText(badges, studio.look.value);
  const { count, fits } = charactersOf(html);
  // A signature that mail programs would break is a fault of ours, and is not given out.
  const broken = brokenRules(html).filter(({ rule }) => rule !== 'length');
  const came = useSignal<{ kind: Kind; of: string; copied: Copied } | null>(null);
  const last = came.value?.of === html + plain ? came.value : null;
  const copy = (kind: Kind) => {
    // In the click itself: a browser lets a page copy only then.
    const copying = kind === 'copyRich' ? copySignature(html, plain) : copySource(kind === 'copyPlain' ? plain : html);
    void copying.then((copied) => {
      came.value = { kind, of: html + plain, copied };
    });
  };
  const label = (kind: Kind): StudioWord =>
    last?.kind === kind && last.copied !== 'failed' && kind !== 'copyRich' ? 'copied' : kind;
  return (
    <section class="sheet copy" aria-labelledby="copy">
      <h2 id="copy">{sayStudio(lang, 'copy')}</h2>
      <div class="buttons">
        <button type="button" class="primary" disabled={broken.length > 0 || !fits} onClick={() => copy('copyRich')}>
          {sayStudio(lang, 'copyRich')}
        </button>
        {(['copyPlain', 'copySource'] as const).map((kind) => (
          <button key={kind} type="button" class="secondary" disabled={broken.length > 0} onClick={() => copy(kind)}>
            {sayStudio(lang, label(kind))}
          </button>
        ))}
      </div>
      <p class="counter" data-full={!fits}>
        <meter
          min={0}
          max={MAX_CHARACTERS}
          high={MAX_CHARACTERS * 0.9}
          value={Math.min(count, MAX_CHARACTERS)}
          aria-label={sayStudio(lang, 'characters', numbers(count))}
        />
        <span>{sayStudio(lang, 'characters', numbers(count))}</span>
      </p>
      {!fits && (
        <p class="fault" role="alert">
          {sayStudio(lang, 'tooLong', numbers(count))}
        </p>
      )}
      {broken.length > 0 && (
        <p class="fault" role="alert">
          {sayStudio(lang, 'unfit', { what: broken.map(({ rule, found }) => `${rule}: ${found}`).join(', ') })}
        </p>
      )}
      <p role="status" class="copied">
        {last &&
          (last.copied === 'failed' ? sayStudio(lang, 'copyFailed') : last.kind === 'copyRich' && sayStudio(lang, 'copiedRich'))}
      </p>
      <details open={last?.copied === 'failed'}>
        <summary>{sayStudio(lang, 'source')}</summary>
        <textarea class="code" readOnly rows={8} aria-label={sayStudio(lang, 'source')} value={html} />
      </details>
      <details>
        <summary>{sayStudio(lang, 'plain')}</summary>
        <textarea class="code" readOnly rows={4} aria-label={sayStudio(lang, 'plain')} value={plain} />
      </details>
    </section>
  );
}

function numbers(count: number): Record<string, string> {
  return { count: grouped(count), limit: grouped(MAX_CHARACTERS) };
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
