import { useLayoutEffect } from 'preact/hooks';
import type { TabView } from '../messages.ts';
import { say } from '../words/registry.ts';
import { Ask } from './Ask.tsx';
import { BadgeCard } from './BadgeCard.tsx';
import { Icon } from './Icon.tsx';
import { Originals, Remarks, Warnings } from './Notes.tsx';
import type { PanelStore } from './panel-state.ts';
import { placeOf } from './place.ts';

interface PageViewProps {
  store: PanelStore;
  compact: boolean;
}

/** What the tab shows: its warnings, its badges, what else is to be known, and a place for a badge of the viewer's own. */
export function PageView({ store, compact }: PageViewProps) {
  const page = store.page.value;
  return (
    <>
      {page.state === 'loading' && <Skeleton />}
      {page.state === 'unreachable' && <Unreachable store={store} />}
      {page.state === 'ready' && <Tab view={page.view} store={store} />}
      <Ask store={store} compact={compact} />
      <p class="studio-link">
        <a href="/studio.html" target="_blank" rel="noopener">
          <Icon name="pen" />
          {store.choices.value.words.studio}
        </a>
      </p>
    </>
  );
}

function Tab({ view, store }: { view: TabView; store: PanelStore }) {
  const { items, focus, tabId } = view;
  const focused = store.focused.value;
  useLayoutEffect(() => {
    const at = items.findIndex(({ key }) => key === focused?.key);
    if (at < 0) return;
    const head = document.getElementById(`badge-${at}`);
    head?.focus({ preventScroll: true });
    head?.scrollIntoView({ block: 'start' });
    // Only a click on a mark moves the panel; a card that has changed does not.
  }, [focus?.at]);
  return (
    <>
      <Heading view={view} store={store} />
      <Warnings view={view} store={store} />
      {items.length > 0 && (
        <ul class="badges">
          {items.map((item, at) => (
            <li key={item.key}>
              <BadgeCard item={item} at={at} tabId={tabId} place={placeOf(view.site)} store={store} />
            </li>
          ))}
        </ul>
      )}
      {/* Of a mail that brings a badge, the link for receiving it is the first thing to say. */}
      {items.length === 0 && <Remarks view={view} store={store} />}
      <Scan view={view} store={store} />
      <Originals view={view} store={store} />
      {items.length > 0 && <Remarks view={view} store={store} />}
    </>
  );
}

/** How many badges there are; where there are none, why. */
export function headingOf({ items, coverage }: TabView, store: PanelStore): string {
  const { page } = store.choices.value.words;
  if (items.length > 0) return items.length === 1 ? page.one : say(page.many, { count: items.length });
  if (coverage === 'off') return page.off;
  return coverage === 'not-scanned' ? page.notScanned : page.none;
}

function Heading({ view, store }: { view: TabView; store: PanelStore }) {
  const { page } = store.choices.value.words;
  const marks = view.items.reduce((sum, item) => sum + item.marks, 0);
  const hint = { 'not-scanned': page.notScannedHint, off: page.offHint, known: '', idle: page.noneHint, unknown: '' };
  return (
    <div class="heading">
      {view.siteName && <p class="hint site-name">{view.siteName}</p>}
      <h1>{headingOf(view, store)}</h1>
      {marks !== view.items.length && marks > 0 && <p class="hint heading-hint">{say(page.marks, { count: marks })}</p>}
      {view.items.length === 0 && hint[view.coverage] !== '' && <p class="hint heading-hint">{hint[view.coverage]}</p>}
    </div>
  );
}

/** The way to look at a page that is not looked at by itself, or that is no longer known. */
function Scan({ view, store }: { view: TabView; store: PanelStore }) {
  const { page } = store.choices.value.words;
  if (view.coverage !== 'not-scanned' && view.coverage !== 'unknown') return null;
  return (
    <div class="scan">
      <button type="button" class={view.coverage === 'unknown' ? 'secondary' : 'primary'} onClick={() => void store.scan()}>
        {page.scan}
      </button>
      <p role="alert" class="alert">
        {store.scanFailed.value ? page.scanFailed : ''}
      </p>
    </div>
  );
}

function Unreachable({ store }: { store: PanelStore }) {
  const { unreachable: words } = store.choices.value.words;
  return (
    <div class="heading">
      <h1>{words.title}</h1>
      <p class="hint heading-hint">{words.text}</p>
      <button type="button" class="secondary" onClick={() => void store.reload()}>
        {words.retry}
      </button>
    </div>
  );
}

/** In place of what is not there yet. It stays unseen for as long as an answer usually takes. */
function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <div class="bone" />
      <div class="bone" />
    </div>
  );
}
