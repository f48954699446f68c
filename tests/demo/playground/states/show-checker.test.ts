import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showChecker } from '../../../../demo/playground/states/show-checker.ts';
import { sourceOf } from '../../../../demo/playground/states/state-list.ts';

const checker = showChecker(() => Promise.reject(new Error('no report is asked for here')));
const check = (state: 'offline' | 'error') =>
  checker.check({ url: sourceOf(state) ?? '', own: false }, { signal: new AbortController().signal, fresh: false });

beforeEach(() => void vi.stubGlobal('navigator', Object.create({ onLine: true })));
afterEach(() => void vi.unstubAllGlobals());

describe('an element that is to be without a network', () => {
  it('finds none when it fails, through whatever stands between', async () => {
    const seen: boolean[] = [];
    const through = async () => await Promise.all([check('offline'), null]);
    for (const state of ['offline', 'error', 'offline'] as const) {
      const failed = state === 'offline' ? through() : check(state);
      await expect(failed.catch(() => Promise.reject(new Error(String(seen.push(navigator.onLine)))))).rejects.toThrow();
    }
    expect(seen).toEqual([false, true, false]);
  });

  it('is alone in that: whatever else runs meanwhile has one', async () => {
    const seen = new Set<boolean>();
    let over = false;
    const looking = [setTimeout, setImmediate].map(async (wait) => {
      for (; !over; await new Promise<void>((resolve) => void wait(resolve))) seen.add(navigator.onLine);
    });
    await Promise.allSettled(Array.from({ length: 50 }, () => check('offline')));
    over = true;
    await Promise.all(looking);
    expect([...seen]).toEqual([true]);
  });
});
