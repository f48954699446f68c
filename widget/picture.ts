import { draw, make } from './plain-dom.ts';

/** A badge's picture in its place. */
export interface Picture {
  root: HTMLElement;
  /** Shows the first of these that loads, else a drawn placeholder. Addresses are attacker-controlled. */
  show: (addresses: readonly string[]) => void;
}

/**
 * Draws a picture without telling its host which page shows it. What the page's policy forbids, or does not load, leaves a drawn
 * sign in its place, of the same size.
 */
export function drawPicture(): Picture {
  const root = make('span', { part: 'picture', class: 'picture' });
  let shown = '';

  function attempt([address, ...others]: readonly string[]): void {
    if (address === undefined) {
      root.replaceChildren(placeholder());
      return;
    }
    const image = make('img', { alt: '', referrerpolicy: 'no-referrer', decoding: 'async', loading: 'lazy', draggable: 'false' });
    image.addEventListener('error', () => {
      if (image.parentNode === root) attempt(others);
    });
    image.src = address;
    root.replaceChildren(image);
  }

  return {
    root,
    show(addresses) {
      const key = addresses.join('\n');
      if (key === shown && root.firstChild) return;
      shown = key;
      attempt(addresses);
    },
  };
}

/** A medal without a sign on it: it says nothing of the badge. */
function placeholder(): SVGSVGElement {
  return draw(
    'svg',
    { class: 'placeholder', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    draw('path', { d: 'M8.2 13.6L6.6 21.2L12 18.4L17.4 21.2L15.8 13.6' }),
    draw('path', { d: 'M12 2.8A6.3 6.3 0 1 1 12 15.4A6.3 6.3 0 1 1 12 2.8Z' }),
    draw('path', { d: 'M12 6.2A2.9 2.9 0 1 1 12 12A2.9 2.9 0 1 1 12 6.2Z' }),
  );
}
