import { useMemo } from 'preact/hooks';
import { readLink } from '../../core/index.ts';
import { type FactRow, present, presentChecking, type View } from '../../core/present/index.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Mark } from '../../ui/Mark.tsx';
import type { TabItem } from '../messages.ts';
import { Icon } from './Icon.tsx';
import { type PanelStore, subjectName } from './panel-state.ts';
import { type Place, surfaceOf } from './place.ts';
import { ReportSheet } from './ReportSheet.tsx';
import { Say } from './Say.tsx';
import { useMembers } from './use-members.ts';

interface CardProps {
  item: TabItem;
  /** For ids in the page; an item's key may hold anything. */
  at: number;
  tabId: number;
  place: Place;
  store: PanelStore;
}

/** One badge of the page: what and from whom; open, the whole answer. */
export function BadgeCard({ item, at, tabId, place, store }: CardProps) {
  const { locale, words } = store.choices.value;
  const { key, report, held } = item;
  const isOpen = store.open.value === key;
  const busy = store.busy.value.has(key);
  const compared = store.compared.value.get(subjectName({ tabId, key }));
  const shown = compared?.report ?? report;
  const surface = surfaceOf(compared ? 'given' : place);
  const view = useMemo(() => shown && present(shown, { locale, surface }), [shown, locale, surface]);
  const waits = !report && held && !busy;
  // A list alone is followed: of a single badge there is nothing to tell before its answer.
  const members = useMembers(store, !waits && isList(item.url) ? { tabId, key } : null, report);
  const mark = view ?? (held ? null : presentChecking(locale));
  return (
    <article class="card" data-open={isOpen} data-tone={mark?.tone ?? 'grey'}>
      <h2>
        <button
          type="button"
          id={`badge-${at}`}
          class="card-head"
          aria-expanded={isOpen}
          aria-controls={`body-${at}`}
          onClick={() => {
            store.open.value = isOpen ? null : key;
          }}
        >
          <span class="card-mark">
            {mark ? <Mark shape={mark.shape} tone={mark.tone} size={26} /> : <Icon name="info" size={24} />}
          </span>
          <span class="card-text">
            <CardTitle view={view} item={item} store={store} />
            {view?.badge && <Origin facts={view.badge.facts} />}
            {!isOpen && (
              <span class="card-verdict">
                {view ? locale.verdicts[view.verdict].short : (mark?.headline ?? words.card.notChecked)}
              </span>
            )}
          </span>
          <Icon name="chevron" />
        </button>
      </h2>
      <div id={`body-${at}`} hidden={!isOpen}>
        {isOpen && !waits && (
          <ReportSheet
            {...{ report, members, place, store, busy }}
            subject={{ tabId, key }}
            holder={item.holder}
            again={() => store.check(key)}
          />
        )}
        {isOpen && waits && <Held item={item} store={store} />}
      </div>
    </article>
  );
}

function CardTitle({ view, item, store }: Pick<CardProps, 'item' | 'store'> & { view: View | null }) {
  const { card } = store.choices.value.words;
  if (view?.badge) {
    return (
      <bdi class="card-title" lang={view.badge.lang}>
        {view.badge.title}
      </bdi>
    );
  }
  const link = readLink(item.url);
  return (
    <span class="card-title">
      <Say text={card.badgeAt} values={{ platform: link.kind === 'badge' ? link.platform.name : hostIn(item.url) }} />
    </span>
  );
}

/** Who issued it, the fact before the claim: the first two lines of the facts. */
function Origin({ facts }: { facts: readonly FactRow[] }) {
  const ROWS: readonly FactRow['id'][] = ['issuer', 'host', 'issuer-id', 'platform'];
  const [first, second] = facts.filter(({ id }) => ROWS.includes(id));
  if (!first) return null;
  return (
    <span class="card-origin">
      <bdi lang={first.lang}>
        <LongText text={first.value} />
      </bdi>
      {second && (
        <>
          {' · '}
          {second.id === 'issuer' && <span class="label">{second.label} </span>}
          <bdi lang={second.lang}>
            <LongText text={second.value} />
          </bdi>
        </>
      )}
    </span>
  );
}

function Held({ item, store }: Pick<CardProps, 'item' | 'store'>) {
  const { card } = store.choices.value.words;
  return (
    <div class="held">
      <p>{card.held}</p>
      <button type="button" class="primary" onClick={() => void store.check(item.key)}>
        {card.checkNow}
      </button>
    </div>
  );
}

function isList(address: string): boolean {
  const link = readLink(address);
  return link.kind === 'badge' && link.several === true;
}

function hostIn(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '…';
}
