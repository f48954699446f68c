import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchTab } from '../../../extension/ui/watch-tab.ts';

type Activated = (info: { tabId: number; windowId: number }) => void;
type Updated = (tabId: number, change: { status?: string; title?: string }) => void;
const fake = vi.hoisted(() => ({ activated: [] as Activated[], updated: [] as Updated[] }));
vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    tabs: {
      query: async () => [{ id: 1, windowId: 7 }],
      onActivated: { addListener: (use: Activated) => fake.activated.push(use) },
      onUpdated: { addListener: (use: Updated) => fake.updated.push(use) },
    },
  },
}));

const tabs: (number | null)[] = [];
let moves = 0;
const change = (tabId: number, status?: string) =>
  fake.updated.at(-1)?.(tabId, status === undefined ? { title: 'x' } : { status });

beforeEach(async () => {
  vi.useFakeTimers();
  tabs.length = 0;
  moves = 0;
  await watchTab({ active: (tabId) => tabs.push(tabId), moved: () => moves++ });
});
afterEach(() => vi.useRealTimers());

it('the active tab of this window is followed, and no other window’s', () => {
  fake.activated.at(-1)?.({ tabId: 2, windowId: 7 });
  fake.activated.at(-1)?.({ tabId: 3, windowId: 8 });
  expect(tabs).toEqual([1, 2]);
});

it('another page in the tab is news, and what only changes its title is none', () => {
  change(1);
  change(2, 'loading');
  expect(moves).toBe(0);
  change(1, 'complete');
  expect(moves).toBe(1);
});

it('a page that never ends to load does not keep what was shown of the old one', () => {
  change(1, 'loading');
  vi.advanceTimersByTime(3_500);
  expect(moves).toBe(4);
  change(1, 'complete');
  vi.advanceTimersByTime(10_000);
  expect(moves).toBe(5);
});

it('a page that loads for ever is looked at for two minutes', () => {
  change(1, 'loading');
  vi.advanceTimersByTime(3_600_000);
  expect(moves).toBe(121);
});
