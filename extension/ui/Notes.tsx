import type { ComponentChildren } from 'preact';
import type { TabView } from '../messages.ts';
import { Icon } from './Icon.tsx';
import type { PanelStore } from './panel-state.ts';
import { Say } from './Say.tsx';

/** What the viewer should be warned of on this page, before any badge. */
export function Warnings({ view, store }: { view: TabView; store: PanelStore }) {
  const { notes: words, page } = store.choices.value.words;
  const { imitations, differing } = view.notes;
  const withdrawn = view.items.some((item) => item.withdrawn > 0);
  const lines: ComponentChildren[] = [
    ...imitations.map(({ platform, host }) => <Say text={words.imitation} values={{ platform, host }} />),
    ...differing.map(({ host, shown }) => (
      <Say text={host === '' ? words.differingNowhere : words.differing} values={{ shown, host }} />
    )),
    ...(withdrawn ? [words.withdrawn] : []),
    ...(view.coverage === 'unknown' ? [<Say text={page.redesigned} values={{ site: view.siteName ?? '' }} />] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul class="warnings">
      {lines.map((line, at) => (
        <li key={at} class="warning">
          <Icon name="caution" />
          <p>
            <strong class="unseen">{words.caution}</strong> {line}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What is good to know about the page beside its badges. */
export function Remarks({ view, store }: { view: TabView; store: PanelStore }) {
  const { notes: words } = store.choices.value.words;
  const { claims } = view.notes;
  const { short } = view;
  if (claims.length === 0 && short === 0) return null;
  return (
    <ul class="remarks">
      {claims.map(({ platform, links }) => (
        <li key={platform} class="remark">
          <Icon name="info" />
          <p>
            <Say text={links === 1 ? words.claim : words.claims} values={{ platform, count: links }} />
          </p>
        </li>
      ))}
      {short > 0 && (
        <li class="remark">
          <Icon name="info" />
          <p>{short === 1 ? words.shortOne : <Say text={words.short} values={{ count: short }} />}</p>
        </li>
      )}
    </ul>
  );
}

/** Files of the page, each to be looked at on a click. */
export function Originals({ view, store }: { view: TabView; store: PanelStore }) {
  const { notes: words } = store.choices.value.words;
  const { originals } = view.notes;
  if (originals.length === 0) return null;
  return (
    <section class="originals" aria-labelledby="originals">
      <h2 id="originals">{words.originals}</h2>
      <ul>
        {originals.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => void store.original(id, name)}>
              <Icon name="file" />
              <span>
                <Say text={words.original} values={{ name }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="hint originals-hint">{words.originalsHint}</p>
    </section>
  );
}
