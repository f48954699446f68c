import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** The parts of a report that fold away. */
export type Part = 'conditions' | 'compare' | 'trust' | 'about' | 'design' | 'metadata' | 'checks' | 'evidence' | 'keep';

interface FoldProps {
  part: Part;
  /** The parts that are open. */
  open: Signal<ReadonlySet<Part>>;
  title: string;
  hint?: string | undefined;
  children: ComponentChildren;
}

/** One part under its title; what is closed costs nothing. */
export function Fold({ part, open, title, hint, children }: FoldProps) {
  const isOpen = open.value.has(part);
  return (
    <details class="fold" data-part={part} open={isOpen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is the button of its details */}
      <summary
        onClick={(event) => {
          // Drawn at once, not when the browser reports it: whoever presses Tab next goes into what has opened.
          event.preventDefault();
          toggle(open, part);
        }}
      >
        <span class="fold-title">{title}</span>
        {hint && <span class="hint summary-hint">{hint}</span>}
      </summary>
      {isOpen && <div class="fold-body">{children}</div>}
    </details>
  );
}

function toggle(open: Signal<ReadonlySet<Part>>, part: Part): void {
  const next = new Set(open.value);
  if (!next.delete(part)) next.add(part);
  open.value = next;
}

/** Opens a part and moves the focus to its first field or button, so that the way to it is one press. */
export function openPart(open: Signal<ReadonlySet<Part>>, part: Part, within: Element | null): void {
  open.value = new Set([...open.value, part]);
  // After it has been drawn.
  requestAnimationFrame(() => {
    const body = within?.querySelector(`[data-part="${part}"] .fold-body`);
    body?.querySelector<HTMLElement>('input, button')?.focus();
  });
}
