import { useComputed } from '@preact/signals';
import { present } from '../../core/present/index.ts';
import { fillIn } from '../../ui/fill-in.ts';
import { browser } from '../browser.ts';
import { DropTarget } from './DropTarget.tsx';
import { Icon } from './Icon.tsx';
import { headingOf, PageView } from './PageView.tsx';
import { type PanelStore, subjectName } from './panel-state.ts';
import { placeOf, surfaceOf } from './place.ts';
import { ResultView } from './ResultView.tsx';

/** The whole panel. @param compact a popup: narrow, and gone when it loses the focus */
export function Panel({ store, compact }: { store: PanelStore; compact: boolean }) {
  const { words } = store.choices.value;
  const said = useComputed(() => whatToSay(store));
  const result = store.result.value;
  return (
    <>
      <p role="status" class="unseen">
        {said}
      </p>
      <div class="tools">
        {compact && (
          <button type="button" class="quiet" onClick={openSidebar}>
            <Icon name="sidebar" />
            {words.popup.openSidebar}
          </button>
        )}
        <button
          type="button"
          class="tool"
          aria-label={words.settings}
          title={words.settings}
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <Icon name="gear" />
        </button>
      </div>
      <main>{result ? <ResultView result={result} store={store} /> : <PageView store={store} compact={compact} />}</main>
      <DropTarget store={store} />
    </>
  );
}

/** Firefox opens the sidebar in the click alone. */
function openSidebar(): void {
  void browser.sidebarAction?.open();
  window.close();
}

/** The answer in view, once, in a sentence; before there is one, how many badges there are. Not each of a list, which would never end. */
function whatToSay(store: PanelStore): string {
  const { locale, reportWords } = store.choices.value;
  const begun = store.begun.value;
  const meanwhile = begun === null ? '' : fillIn(reportWords.membersBegun, { count: begun });
  const result = store.result.value;
  const page = store.page.value;
  const compared = store.compared.value;
  if (result) {
    const report = (result.subject && compared.get(subjectName(result.subject))?.report) ?? result.report;
    return report ? present(report, { locale }).headline : meanwhile;
  }
  if (page.state !== 'ready') return '';
  const { tabId, items, site } = page.view;
  const item = items.find(({ key }) => key === store.open.value);
  if (!item) return headingOf(page.view, store);
  const given = compared.get(subjectName({ tabId, key: item.key }))?.report;
  if (given) return present(given, { locale }).headline;
  return item.report ? present(item.report, { locale, surface: surfaceOf(placeOf(site)) }).headline : meanwhile;
}
