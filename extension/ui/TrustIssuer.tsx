import { useSignal } from '@preact/signals';
import type { Report, TrustEntry } from '../../core/index.ts';
import type { PanelStore } from './panel-state.ts';
import { Say } from './Say.tsx';
import { platformKind } from './trustable.ts';

/** Says exactly what would be put on the viewer's list and what it means, then does it. */
export function TrustIssuer({ entry, report, store }: { entry: TrustEntry; report: Report; store: PanelStore }) {
  const { trust: words } = store.choices.value.words;
  const failed = useSignal(false);
  const id = 'issuer' in entry ? entry.issuer : entry.host;
  const kind = platformKind(report);
  const platform = report.badge?.platform?.name ?? '';
  const add = () => {
    store.trust(entry).catch(() => {
      failed.value = true;
    });
  };
  return (
    <>
      <p>
        <Say text={words.adds} values={{ name: entry.name ?? id }} />
      </p>
      <p>
        <code class="issuer-id">{id}</code>
      </p>
      <p class="hint">
        {words.meaning} {kind && <Say text={kind === 'anyone' ? words.onOpenPlatform : words.onPlatform} values={{ platform }} />}
      </p>
      <button type="button" class="secondary" onClick={add}>
        {words.add}
      </button>
      <p role="alert" class="alert">
        {failed.value ? words.notKept : ''}
      </p>
    </>
  );
}

/** The way back, on every badge of an issuer that the viewer listed. */
export function TrustedIssuer({ entry, store }: { entry: TrustEntry; store: PanelStore }) {
  const { trust: words } = store.choices.value.words;
  const failed = useSignal(false);
  const undo = () => {
    store.untrust(entry).catch(() => {
      failed.value = true;
    });
  };
  return (
    <div class="trusted">
      <p>{failed.value ? words.notKept : words.added}</p>
      <button type="button" class="quiet" onClick={undo}>
        {words.undo}
      </button>
    </div>
  );
}
