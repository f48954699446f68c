import type { Studio } from './studio-state.ts';
import { type StudioWord, sayStudio } from './words.ts';

/** What would be missed otherwise: something is gone, or did not come. All else is seen where it happens. */
const SHOWN: ReadonlySet<StudioWord> = new Set([
  ...(['twice', 'tooMany', 'removed', 'begun', 'opened', 'deleted', 'notDeleted', 'notKept'] as const),
]);

/** What was done last, where it can be seen from everywhere on the page, and undone. Whoever listens has heard it already. */
export function Notice({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const said = studio.said.value;
  if (!said || !SHOWN.has(said.word)) return null;
  const leave = (act: () => void) => {
    act();
    // The button goes. Nothing scrolls, for a message may be closed anywhere on the page.
    document.querySelector<HTMLElement>('#badges')?.focus({ preventScroll: true });
  };
  return (
    <div class="notice">
      <p aria-hidden="true">{sayStudio(lang, said.word, said.values)}</p>
      {said.undo && (
        <button type="button" class="undo" onClick={() => leave(studio.undo)}>
          {sayStudio(lang, 'undo')}
        </button>
      )}
      <button
        type="button"
        class="close"
        aria-label={sayStudio(lang, 'closeNotice')}
        onClick={() => leave(() => (studio.said.value = null))}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path class="line" stroke-width="1.8" d="M5.5 5.5L14.5 14.5M14.5 5.5L5.5 14.5" />
        </svg>
      </button>
    </div>
  );
}
