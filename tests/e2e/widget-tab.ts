// One tab of a browser in which the cases of the widget run, and what they all wait for.
import { expect } from 'vitest';
import type { WidgetSite } from './widget-site.ts';

/** How a tab is to be. */
export interface TabOptions {
  width?: number;
  height?: number;
  /** In a window of its own, which is the one with the keyboard, and which no other case has afterwards. */
  alone?: boolean;
}

/** A tab of some browser. */
export interface Tab {
  open: (address: string) => Promise<void>;
  size: (width: number, height: number) => Promise<void>;
  run: <T>(script: string) => Promise<T>;
  click: (x: number, y: number) => Promise<void>;
  press: (key: string) => Promise<void>;
  offline: (offline: boolean) => Promise<void>;
  /** Where the browser can play a visitor's settings. */
  media?: (media: {
    media?: 'print';
    colorScheme?: 'dark';
    reducedMotion?: 'reduce';
    forcedColors?: 'active' | 'none';
  }) => Promise<void>;
  /** Bytes of the page's own objects, where the browser tells. */
  heap?: () => Promise<number>;
  shot: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

/** A browser, the same for all cases. */
export interface Engine {
  site: WidgetSite;
  tab: () => Promise<Tab>;
  close: () => Promise<void>;
}

export interface Face {
  kind: string;
  words: string;
  name: string;
  issuer: string;
  date: string;
  shape: string;
  shown: boolean;
}

/** Asks until the answer is as wished. */
export async function until<T>(tab: Tab, script: string, wished: T, ms = 30_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await tab.run<T>(script);
    try {
      expect(found).toEqual(wished);
      return found;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(40);
    }
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What is seen of a badge once it says anything with these words, or is in this state. */
export async function face(tab: Tab, wished: Partial<Face> | object, number = 0): Promise<Face> {
  return until(tab, `probe.face(${number})`, expect.objectContaining(wished) as Face);
}

/** Nothing went wrong in the page, by its own account. */
export async function calm(tab: Tab): Promise<void> {
  expect(await tab.run('probe.faults')).toEqual([]);
  expect(await tab.run('probe.violations')).toEqual([]);
}

/** Presses the badge as a visitor does. */
export async function pressBadge(tab: Tab, number = 0): Promise<void> {
  const [x, y] = await tab.run<[number, number]>(`probe.middle(probe.inside('button.badge', ${number}))`);
  await tab.click(x, y);
}

/** Waits until what moves in has come to rest. */
export async function atRest(tab: Tab): Promise<void> {
  await tab.run(`Promise.all(probe.dialog().getAnimations().map((one) => one.finished)).then(() => {})`);
}
