import { ofPage, parentOf } from './plain-dom.ts';

/** The two surfaces on which every tone has contrast. */
export type Ground = 'light' | 'dark';

/** Red, green, blue (0–255) and alpha (0–1) of a computed colour; `null`: written in a way that is not read here. */
export function channels(colour: string): [number, number, number, number] | null {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number.parseFloat);
  const [red, green, blue, alpha = 1] = numbers ?? [];
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue, alpha];
}

/** Relative luminance, 0–1 (WCAG 2.2). */
export function luminance([red, green, blue]: readonly [number, number, number, ...number[]]): number {
  const linear = (value: number) => (value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Whether what stands behind an element is light or dark. */
export function groundBehind(element: Element): Ground {
  for (let box: Element | null = element; box; box = parentOf(box)) {
    const colour = channels(getComputedStyle(box).backgroundColor);
    if (colour && colour[3] >= 0.5) return luminance(colour) < 0.18 ? 'dark' : 'light';
  }
  // The canvas is dark only where the page says that it can be, and the viewer wants it.
  const canBeDark = /dark/.test(getComputedStyle(ofPage('documentElement')).colorScheme);
  return canBeDark && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
