import { afterEach, expect, it, vi } from 'vitest';
import { FIRST_LOOK } from '../../studio/create-studio.ts';
import { keepDraft } from '../../studio/keep-draft.ts';
import { BADGE } from './sample-badges.ts';

const DRAFT = { id: 'd', title: 'Work', badges: [BADGE], look: FIRST_LOOK, savedAt: '2026-12-01T00:00:00.000Z' };

/** @param room characters that it takes */
function storage(room = 5_000_000) {
  const held = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, text);
    },
    removeItem: (key: string) => held.delete(key),
  });
  return held;
}
afterEach(() => vi.unstubAllGlobals());

it('gives back what the tab holds, until there is nothing to hold', () => {
  const held = storage();
  const { read, write } = keepDraft();
  expect(read()).toBeNull();
  write(DRAFT);
  expect(read()).toEqual(DRAFT);
  write(null);
  expect([read(), held.size]).toEqual([null, 0]);
});

it('holds nothing older than what is being made, where there is no more room', () => {
  storage(2_000);
  const { read, write } = keepDraft();
  write(DRAFT);
  write({ ...DRAFT, badges: Array.from({ length: 30 }, () => BADGE) });
  expect(read()).toBeNull();
});

it('does without, where the browser allows no storage or somebody has spoilt it', () => {
  storage().set('tashika signature that is being made', '{');
  expect(keepDraft().read()).toBeNull();
  vi.stubGlobal('sessionStorage', undefined);
  const { read, write } = keepDraft();
  expect(read()).toBeNull();
  for (const draft of [DRAFT, null]) expect(() => write(draft)).not.toThrow();
});
