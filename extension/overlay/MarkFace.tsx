import type { ReadonlySignal, Signal } from '@preact/signals';
import { Mark } from '../../ui/Mark.tsx';
import type { MarkAnswer } from '../messages.ts';
import type { Ground } from './ground.ts';

/** Where a mark is drawn, from where its host stands. */
export interface Place {
  x: number;
  y: number;
  /** Against what the page scales. */
  scale: number;
  /** Raised only where something of the page lies over the place from the start. */
  level: number;
}

/** All that a mark shows. */
export interface Face {
  answer: ReadonlySignal<MarkAnswer | null>;
  /** What is said until there is an answer. */
  checking: { text: string; lang: string };
  place: Signal<Place>;
  ground: Signal<Ground>;
  /** Not to be seen: not placed yet, or taken away. */
  away: Signal<boolean>;
}

/** A mark: a button with its sign, and its words for when it is pointed at. */
export function MarkFace({ answer, checking, place, ground, away }: Face) {
  const now = answer.value;
  const mark = now?.mark ?? ({ shape: 'spinner', tone: 'grey', headline: checking.text } as const);
  const { x, y, scale, level } = place.value;
  const style = { transform: `translate(${x}px,${y}px) scale(${scale})`, zIndex: level === 0 ? 'auto' : String(level) };
  const lang = now?.lang ?? checking.lang;
  const shape = mark.shape === 'none' ? 'dashed-circle' : mark.shape;
  return (
    <div class="life" data-ground={ground.value}>
      <button
        type="button"
        class="target"
        lang={lang}
        aria-label={[mark.headline, now?.hint].filter(Boolean).join(' – ')}
        data-away={away.value ? '' : undefined}
        style={style}
      >
        <span class="chip" data-tone={mark.tone} data-held={now?.state === 'held' ? '' : undefined}>
          <Mark shape={shape} tone={mark.tone} size={18} />
        </span>
      </button>
      <div class="tip" popover="manual" lang={lang} aria-hidden="true">
        {mark.headline}
        {now && <span class="hint">{now.hint}</span>}
      </div>
    </div>
  );
}
