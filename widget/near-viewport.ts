/** How far outside of the viewport a badge is got ready. */
const MARGIN = '300px';
/** How often those that are near are asked whether anything is due. */
const BEAT = 30_000;

const watched = new Map<Element, () => void>();
const near = new Set<Element>();
let observer: IntersectionObserver | null = null;
let beat: ReturnType<typeof setInterval> | undefined;

/**
 * Calls `attend` when an element comes near the viewport of a visible page, and from time to time while it is there. All elements
 * share one observer and one timer.
 *
 * @returns ends it
 */
export function watchNear(element: Element, attend: () => void): () => void {
  watched.set(element, attend);
  observer ??= new IntersectionObserver(noteChanges, { rootMargin: MARGIN });
  observer.observe(element);
  if (beat === undefined) {
    beat = setInterval(attendAll, BEAT);
    document.addEventListener('visibilitychange', attendAll);
    addEventListener('online', attendAll);
    addEventListener('pageshow', attendAll);
  }
  return () => {
    if (watched.get(element) !== attend) return;
    watched.delete(element);
    near.delete(element);
    observer?.unobserve(element);
    if (watched.size > 0) return;
    clearInterval(beat);
    beat = undefined;
    document.removeEventListener('visibilitychange', attendAll);
    removeEventListener('online', attendAll);
    removeEventListener('pageshow', attendAll);
  };
}

function noteChanges(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) near.add(target);
    else near.delete(target);
  }
  attendAll();
}

function attendAll(): void {
  if (document.hidden) return;
  for (const element of near) watched.get(element)?.();
}
