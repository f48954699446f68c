import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchNear } from '../../widget/near-viewport.ts';

type Notice = (entries: { target: unknown; isIntersecting: boolean }[]) => void;

const observed = new Set<unknown>();
let made = 0;
let notice: Notice = () => {};
const page = Object.assign(new EventTarget(), { hidden: false });
const element = () => ({}) as Element;
const ends: (() => void)[] = [];
const watch = (one: Element, attend: () => void) => {
  const end = watchNear(one, attend);
  ends.push(end);
  return end;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  const world = new EventTarget();
  vi.stubGlobal('addEventListener', world.addEventListener.bind(world));
  vi.stubGlobal('removeEventListener', world.removeEventListener.bind(world));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: Notice) {
        made += 1;
        notice = callback;
      }
      observe(one: unknown) {
        observed.add(one);
      }
      unobserve(one: unknown) {
        observed.delete(one);
      }
    },
  );
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  page.hidden = false;
});

it('one observer tells each element that it is near, and from time to time that it still is', () => {
  const [a, b] = [element(), element()];
  const [attendA, attendB] = [vi.fn(), vi.fn()];
  watch(a, attendA);
  watch(b, attendB);
  expect(made).toBe(1);
  expect(attendA).not.toHaveBeenCalled();
  notice([{ target: a, isIntersecting: true }]);
  expect([attendA, attendB].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  vi.advanceTimersByTime(60_000);
  expect([attendA, attendB].map(({ mock }) => mock.calls.length)).toEqual([3, 0]);
  notice([{ target: a, isIntersecting: false }]);
  vi.advanceTimersByTime(60_000);
  expect(attendA).toHaveBeenCalledTimes(3);
});

it('nothing is done on a page that nobody sees, and at once when it is seen again', () => {
  const [a, attend] = [element(), vi.fn()];
  watch(a, attend);
  page.hidden = true;
  notice([{ target: a, isIntersecting: true }]);
  vi.advanceTimersByTime(60_000);
  expect(attend).not.toHaveBeenCalled();
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(attend).toHaveBeenCalledOnce();
});

it('what is no longer watched is told nothing', () => {
  const [a, attend] = [element(), vi.fn()];
  const end = watch(a, attend);
  end();
  expect(observed.has(a)).toBe(false);
  notice([{ target: a, isIntersecting: true }]);
  vi.advanceTimersByTime(60_000);
  expect(attend).not.toHaveBeenCalled();
});

it('who begins to watch again is not ended by who watched before', () => {
  const a = element();
  const first = watch(a, vi.fn());
  const attend = vi.fn();
  watch(a, attend);
  first();
  notice([{ target: a, isIntersecting: true }]);
  expect(attend).toHaveBeenCalledOnce();
});
