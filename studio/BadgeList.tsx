import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { present } from '../core/present/index.ts';
import { Mark } from '../ui/Mark.tsx';
import { handleOf, keepFocus } from './keep-focus.ts';
import type { Entry, Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** The badges in their order, which is changed by dragging a handle or with the arrow keys on it. */
export function BadgeList({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const entries = studio.entries.value;
  const list = useRef<HTMLOListElement>(null);
  const dragged = useSignal<string | null>(null);
  const keyed = useRef<string | null>(null);
  // What is put elsewhere in the page loses the focus.
  useLayoutEffect(() => {
    const id = keyed.current;
    keyed.current = null;
    if (id) handleOf(list.current, id)?.focus();
  }, [entries]);
  if (entries.length === 0) return null;

  const drag = (event: PointerEvent, id: string) => {
    if (dragged.value !== id || !list.current) return;
    const to = [...list.current.children].findIndex((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return event.clientY >= top && event.clientY < bottom;
    });
    if (to >= 0) studio.move(id, to);
  };
  const step = (event: KeyboardEvent, id: string, at: number) => {
    const to = STEPS[event.key]?.(at, entries.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    keyed.current = id;
    studio.move(id, to);
  };
  return (
    <>
      <h3 id="order">{sayStudio(lang, 'order')}</h3>
      {entries.length > 1 && (
        <p id="order-hint" class="hint">
          {sayStudio(lang, 'orderHint')}
        </p>
      )}
      <ol class="chosen" ref={list} aria-labelledby="order">
        {entries.map((entry, at) => (
          <li key={entry.badge.id} data-badge={entry.badge.id} data-dragged={dragged.value === entry.badge.id}>
            <button
              type="button"
              class="handle"
              aria-describedby={entries.length > 1 ? 'order-hint' : undefined}
              aria-label={sayStudio(lang, 'handle', { name: entry.badge.name, place: at + 1, count: entries.length })}
              onKeyDown={(event) => step(event, entry.badge.id, at)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                dragged.value = entry.badge.id;
              }}
              onPointerMove={(event) => drag(event, entry.badge.id)}
              onLostPointerCapture={() => (dragged.value = null)}
            >
              <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
                <path class="line" stroke-width="1.8" d="M5 6.5H15M5 10H15M5 13.5H15" />
              </svg>
            </button>
            <Face entry={entry} studio={studio} />
            <button
              type="button"
              class="remove"
              aria-label={sayStudio(lang, 'remove', { name: entry.badge.name })}
              title={sayStudio(lang, 'remove', { name: entry.badge.name })}
              onClick={() => {
                studio.remove(entry.badge.id);
                keepFocus(() => {
                  const left = list.current?.querySelectorAll<HTMLElement>('.remove') ?? [];
                  return left[Math.min(at, left.length - 1)];
                });
              }}
            >
              <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
                <path class="line" stroke-width="1.8" d="M5.5 5.5L14.5 14.5M14.5 5.5L5.5 14.5" />
              </svg>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** A badge as it is told everywhere: its name, who issued it, and what came of the check. */
function Face({ entry: { badge, report }, studio }: { entry: Entry; studio: Studio }) {
  const src = badge.imageUrl === null ? null : studio.pictures.value.get(badge.imageUrl);
  const view = report && present(report, { locale: studio.locale.value });
  return (
    <div class="face">
      <div class="thumb">{src && <img src={src} alt="" width={44} height={44} draggable={false} />}</div>
      <div class="face-text" data-tone={view?.tone}>
        <p class="face-name" lang={badge.language ?? undefined}>
          {badge.name}
        </p>
        <p class="hint">{badge.issuer}</p>
        {view && (
          <p class="face-answer">
            <Mark shape={view.shape} tone={view.tone} size={16} />
            {view.headline}
          </p>
        )}
      </div>
    </div>
  );
}
