import { useSignal } from '@preact/signals';
import type { Report } from '../../core/index.ts';
import { HostsSentence } from '../../ui/HostsSentence.tsx';
import { hostsToAllow, sourcesToAllow } from './hosts-to-allow.ts';
import type { PanelStore } from './panel-state.ts';
import { Say } from './Say.tsx';

/** Asks for leave to ask hosts that a badge leads to, in words and by a click, then checks again. */
export function AllowHosts({ report, store, again }: { report: Report; store: PanelStore; again: () => Promise<void> }) {
  const {
    words: { allow: words },
    locale,
  } = store.choices.value;
  const refused = useSignal(false);
  const request = (hosts: readonly string[]) => {
    // In the click itself: a browser asks its user only then.
    void store.allow(hosts).then((given) => {
      refused.value = !given;
      return given ? again() : undefined;
    });
  };
  const sources = sourcesToAllow(report);
  return (
    <>
      {hostsToAllow(report).map((host) => (
        <div key={host} class="allow">
          <p>
            <Say text={words.text} values={{ host }} />
          </p>
          <button type="button" class="primary" onClick={() => request([host])}>
            <Say text={words.allow} values={{ host }} />
          </button>
        </div>
      ))}
      {sources.length > 0 && (
        <div class="allow" data-allow="sources">
          <p>
            <HostsSentence text={words.sources} hosts={sources} comma={locale.punctuation.comma} />
          </p>
          <button type="button" class="primary" onClick={() => request(sources)}>
            {words.allowSources}
          </button>
        </div>
      )}
      <p role="alert" class="hint alert">
        {refused.value ? words.refused : ''}
      </p>
    </>
  );
}
