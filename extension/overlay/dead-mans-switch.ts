/** How long a mark outlives the script that drew it, in milliseconds. */
const LIFE_MS = 6_000;

/**
 * Hides an element unless it is told again and again that somebody still answers for it: Firefox ends the scripts of an
 * extension that is disabled or updated, and leaves what they drew. Until its time has come, the animation costs nothing.
 *
 * @returns how to renew it
 */
export function deadMansSwitch(element: HTMLElement): () => void {
  const hidden = { visibility: 'hidden' };
  const animation = element.animate([hidden, hidden], { delay: LIFE_MS, duration: 1, fill: 'forwards' });
  return () => {
    animation.currentTime = 0;
    if (animation.playState !== 'running') animation.play();
  };
}
