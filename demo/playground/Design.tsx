import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { CertificateDisplay } from '../../ui/CertificateDisplay.tsx';
import { Metadata } from '../../ui/Metadata.tsx';
import { metadataRows } from '../../ui/metadata-rows.ts';
import { reportWords } from '../../ui/words.ts';
import type { Store } from './store.ts';

/** What the issuer says and draws besides what every badge has; each closed until it is wanted. */
export function Design({ store }: { store: Store }) {
  const words = reportWords(store.lang.value);
  const answer = store.answer.value;
  const badge = answer.state === 'done' ? answer.report.badge : null;
  if (!badge) return null;
  const { display, metadata } = badge;
  const lang = badge.language ?? undefined;
  const details = metadata !== undefined && metadataRows(metadata).length > 0;
  if (!display && !details) return null;
  return (
    <div class="designs">
      {display && (
        <Closed title={words.display.title}>
          <CertificateDisplay
            {...{ design: display, lang, words: words.display }}
            load={(links) => Promise.all(links.map(({ link }) => store.linked(link)))}
          />
        </Closed>
      )}
      {details && (
        <Closed title={words.metadata}>
          <Metadata text={metadata} lang={lang} />
        </Closed>
      )}
    </div>
  );
}

/** What is closed costs nothing. */
function Closed({ title, children }: { title: string; children: ComponentChildren }) {
  const open = useSignal(false);
  return (
    <details open={open.value}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is the button of its details */}
      <summary
        onClick={(event) => {
          // Drawn at once, so that Tab goes into what has opened.
          event.preventDefault();
          open.value = !open.value;
        }}
      >
        {title}
      </summary>
      {open.value && children}
    </details>
  );
}
