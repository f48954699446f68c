import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HitAnswer, PageState } from '../../../extension/messages.ts';
import { HANDLE, type OverlayHandle, type ScannerHandle, type World } from '../../../extension/scan/handle.ts';
import { startScanner } from '../../../extension/scan/start-scanner.ts';
import type { Site } from '../../../extension/sites/contract.ts';
import { gmail } from '../../../extension/sites/gmail.ts';
import { GMAIL } from '../../support/pages/gmail.ts';
import { openPage } from '../../support/pages/open-page.ts';
import { stubWorld } from '../../support/pages/scan-page.ts';

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean;

const fake = vi.hoisted(() => ({
  listeners: new Set<unknown>(),
  answers: [] as unknown[],
  sent: [] as unknown[],
  runtime: {} as { id: string | undefined },
}));

vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    runtime: Object.assign(fake.runtime, {
      id: 'ours',
      onMessage: {
        addListener: (use: unknown) => fake.listeners.add(use),
        removeListener: (use: unknown) => fake.listeners.delete(use),
      },
      sendMessage: async (message: unknown) => {
        fake.sent.push(message);
        const answer = fake.answers.length > 1 ? fake.answers.shift() : fake.answers[0];
        if (answer instanceof Error) throw answer;
        return answer === 'never' ? new Promise(() => {}) : answer;
      },
    }),
  },
}));

const world = globalThis as World;
const NOTES = { claims: [], imitations: [], differing: [{ host: 'evil.example', shown: 'www.credly.com' }], originals: [] };

function overlay(members: Partial<OverlayHandle> = {}): OverlayHandle {
  return { notes: () => NOTES, original: async () => 'AQL/', refresh: vi.fn(), stop: vi.fn(), ...members };
}

/** An overlay comes. */
function put(handle: ScannerHandle): OverlayHandle {
  handle.overlay = overlay();
  return handle.overlay;
}

/** Asks as the background does. */
function ask<T>(message: unknown): Promise<T | undefined> {
  const [listen] = fake.listeners as Set<Listener>;
  return new Promise((done) => {
    const open = listen?.(message, {}, (value) => done(value as T));
    if (!open) queueMicrotask(() => done(undefined));
  });
}

function start(
  site: Site = gmail,
  page: Document = openPage(GMAIL['plain']!()),
  ...answers: (HitAnswer | Error | 'never' | undefined)[]
) {
  stubWorld(page);
  fake.answers = answers.length > 0 ? answers : [{ show: 'marks' }];
  startScanner(site, page);
  return world[HANDLE] as ScannerHandle;
}

beforeEach(() => {
  vi.useFakeTimers();
  fake.runtime.id = 'ours';
  fake.sent.length = 0;
});
afterEach(() => {
  world[HANDLE]?.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const EMPTY = () => openPage({ url: 'https://mail.google.com/mail/u/0/#inbox', html: '<!doctype html><div role="main"></div>' });

describe('the scanner in its page', () => {
  it('says once that there is something, and takes up what the settings allow', async () => {
    const handle = start();
    expect(handle.show).toBe('panel');
    await vi.advanceTimersByTimeAsync(50);
    expect(fake.sent).toEqual([{ t: 'hit' }]);
    expect(handle.show).toBe('marks');
  });

  it('says nothing on a page without badges', async () => {
    start(gmail, EMPTY());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(fake.sent).toEqual([]);
  });

  it('says it again, ever more rarely, while the background is away, and not for ever', async () => {
    const handle = start(gmail, undefined, new Error('no receiver'), undefined, { show: 'panel' });
    await vi.advanceTimersByTimeAsync(150);
    expect(fake.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(fake.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(300);
    expect(fake.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(fake.sent).toHaveLength(3);
    expect(handle.show).toBe('panel');
    handle.stop();
    fake.sent.length = 0;
    start(gmail, undefined, new Error('no receiver')).stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fake.sent).toHaveLength(1);
    fake.sent.length = 0;
    start(gmail, undefined, new Error('no receiver'));
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(fake.sent).toHaveLength(300);
  });

  it('says it again where what it said was lost without a word', async () => {
    const handle = start(gmail, undefined, 'never', { show: 'marks' });
    await vi.advanceTimersByTimeAsync(9_000);
    expect(fake.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([fake.sent.length, handle.show]).toEqual([2, 'marks']);
  });

  it('stops looking where the settings say so, and goes on when they change', async () => {
    const handle = start(gmail, undefined, { show: 'off' }, { show: 'marks' });
    const taken: string[] = [];
    await vi.advanceTimersByTimeAsync(50);
    handle.subscribe((found) => void taken.push(...found.map(({ link }) => link.id)));
    expect(taken).toEqual([]);
    await ask({ t: 'show', show: 'marks' });
    await vi.advanceTimersByTimeAsync(50);
    expect(taken).toContain('S1');
    handle.overlay = overlay();
    const { stop } = handle.overlay;
    await ask({ t: 'show', show: 'off' });
    expect(stop).toHaveBeenCalledOnce();
    expect(handle.overlay).toBeNull();
  });

  it('has the overlay ask again when lists change, and when what may be drawn changes', async () => {
    const handle = start();
    await vi.advanceTimersByTimeAsync(50);
    const { refresh } = put(handle);
    await ask({ t: 'stale' });
    expect(refresh).toHaveBeenCalledTimes(1);
    await ask({ t: 'show', show: 'panel' });
    expect([handle.show, vi.mocked(refresh).mock.calls.length]).toEqual(['panel', 2]);
    await ask({ t: 'show', show: 'panel' });
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('describes its page with and without an overlay', async () => {
    const handle = start();
    expect(await ask<PageState>({ t: 'describe' })).toMatchObject({ site: 'gmail', layout: 'known', short: 0, overlay: false });
    handle.overlay = overlay();
    expect(await ask<PageState>({ t: 'describe' })).toMatchObject({ overlay: true, notes: NOTES });
  });

  it('has the overlay come for a file without a link, once, when the panel is looked at', async () => {
    const page = openPage(GMAIL['plain']!());
    for (const link of page.querySelectorAll('a')) link.remove();
    start(gmail, page, new Error('no receiver'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fake.sent).toEqual([]);
    fake.answers = [{ show: 'marks' }];
    await ask({ t: 'describe' });
    await ask({ t: 'describe' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fake.sent).toEqual([{ t: 'hit' }]);
  });

  it('hands out a file of the page in base64, and nothing where there is none', async () => {
    const handle = start();
    expect(await ask({ t: 'original', id: 'f1' })).toBeUndefined();
    handle.overlay = overlay();
    expect(await ask({ t: 'original', id: 'f1' })).toBe('AQL/');
    handle.overlay = overlay({ original: () => Promise.reject(new Error('gone')) });
    expect(await ask({ t: 'original', id: 'f1' })).toBeNull();
  });

  it('takes the place of an older one', () => {
    const first = start();
    const { stop } = put(first);
    const second = start();
    expect(stop).toHaveBeenCalledOnce();
    expect(second).not.toBe(first);
    expect(fake.listeners.size).toBe(1);
    first.stop();
    expect(world[HANDLE]).toBe(second);
    second.stop();
    expect([world[HANDLE], fake.listeners.size]).toEqual([undefined, 0]);
  });

  it('goes without a word when its extension was updated', async () => {
    const handle = start(gmail, EMPTY());
    const { stop } = put(handle);
    fake.runtime.id = undefined;
    const page = EMPTY();
    handle.again({ link: page.createElement('a'), root: page.body });
    await vi.advanceTimersByTimeAsync(500);
    expect(stop).toHaveBeenCalledOnce();
    expect([world[HANDLE], fake.sent]).toEqual([undefined, []]);
  });
});
