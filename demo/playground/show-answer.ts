/** The region that holds the answer. */
export const ANSWER_ID = 'answer';

/**
 * Brings the answer into view and moves the focus to its region, which has a name but no text of its own: the verdict is said
 * by the live region, once.
 */
export function showAnswer(): void {
  // After the region has been drawn.
  requestAnimationFrame(() => {
    const region = document.getElementById(ANSWER_ID);
    region?.focus({ preventScroll: true });
    region?.scrollIntoView({ block: 'start' });
  });
}
