import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { BadgeInput } from '../../core/index.ts';
import { loadLocale } from '../../core/present/index.ts';
import { verify } from '../../core/verify.ts';
import type { SavedSignature, StudioWorld } from '../../studio/contract.ts';
import { createStudio } from '../../studio/create-studio.ts';
import { issuedToSender } from '../../studio/issued-to-sender.ts';
import { DOCUMENTS } from '../support/badge-hosts.ts';
import { fakeHttp } from '../support/fake-http.ts';
import { A, B, CLAIM, CREDLY, DETAIL, SHARE } from '../support/pages/world.ts';

const locale = await loadLocale('en');

function open(kept: SavedSignature[] = [], change: Partial<StudioWorld> = {}) {
  const { http, asked } = fakeHttp(Object.fromEntries(Object.entries(DOCUMENTS).map(([url, json]) => [url, { json }])));
  const pictures: string[] = [];
  const world: StudioWorld = {
    verify: (input, holder) =>
      verify(input, { policy: { now: '2026-06-01T00:00:00Z' }, ports: { http }, ...(holder && { holder }) }),
    signatures: {
      all: async () => [...kept],
      put: async (one) => {
        kept.splice(0, kept.length, ...kept.filter(({ id }) => id !== one.id), one);
      },
      remove: async (id) => {
        kept.splice(0, kept.length, ...kept.filter((one) => one.id !== id));
      },
    },
    picture: async (url) => {
      pictures.push(url);
      throw new Error('none here');
    },
    ...change,
  };
  return { studio: createStudio(world, { lang: signal('en'), locale: signal(locale) }), kept, asked, pictures };
}

const url = (address: string): BadgeInput => ({ url: address });

describe('what is added', () => {
  it('stands in the signature once it is verified, and its picture is fetched once', async () => {
    const { studio, pictures } = open();
    const adding = studio.add(url(SHARE(A)), 'A');
    expect(studio.attempts.value).toMatchObject([{ what: 'A', state: 'checking' }]);
    expect(studio.entries.value).toEqual([]);
    await adding;
    expect(studio.attempts.value).toEqual([]);
    expect(studio.entries.value).toMatchObject([{ badge: { pageUrl: DETAIL(A) } }]);
    expect(studio.said.value).toMatchObject({ word: 'added' });
    expect(pictures).toHaveLength(1);
  });

  it('stands there once, by whatever address it comes', async () => {
    const { studio } = open();
    await studio.add(url(SHARE(A)), 'A');
    await studio.add(url(DETAIL(A)), 'A again');
    expect(studio.entries.value).toHaveLength(1);
    expect(studio.said.value).toMatchObject({ word: 'twice' });
  });

  it('says why it is left out, and can be tried again or dismissed', async () => {
    const { studio } = open();
    await studio.add(url(CLAIM), 'claim');
    await studio.add({ text: 'no badge' }, 'text');
    expect(studio.attempts.value).toMatchObject([
      { state: 'refused', refusal: 'claim-link' },
      { state: 'refused', refusal: 'verdict' },
    ]);
    expect(studio.entries.value).toEqual([]);
    const [first, second] = studio.attempts.value;
    if (second) await studio.again(second);
    expect(studio.attempts.value).toHaveLength(2);
    studio.dismiss(first?.id ?? '');
    expect(studio.attempts.value).toHaveLength(1);
  });

  it('is not lost where nobody could verify it', async () => {
    const { studio } = open([], { verify: () => Promise.reject(new Error('the worker is gone')) });
    await studio.add(url(DETAIL(A)), 'A');
    expect(studio.attempts.value).toMatchObject([{ state: 'unreadable' }]);
  });

  it('does not come into a signature that was begun meanwhile', async () => {
    const { studio } = open();
    const adding = studio.add(url(DETAIL(A)), 'A');
    studio.begin();
    await adding;
    expect([studio.entries.value, studio.attempts.value]).toEqual([[], []]);
  });

  it('is not taken in where it was dismissed while it was checked', async () => {
    const { studio } = open();
    const adding = studio.add(url(DETAIL(A)), 'A');
    studio.dismiss(studio.attempts.value[0]?.id ?? '');
    await adding;
    expect(studio.entries.value).toEqual([]);
  });

  it('goes in with a remark of the readers’ only after its holder has read it', async () => {
    const { http } = fakeHttp(Object.fromEntries(Object.entries(DOCUMENTS).map(([at, json]) => [at, { json }])));
    const later = (input: BadgeInput) => verify(input, { policy: { now: '2050-01-01T00:00:00Z' }, ports: { http } });
    const { studio } = open([], { verify: later });
    await studio.add(url(CREDLY), 'C');
    expect(studio.entries.value).toEqual([]);
    expect(studio.attempts.value).toMatchObject([{ state: 'remark', report: { verdict: 'expired' } }]);
    const [remark] = studio.attempts.value;
    if (remark) studio.accept(remark);
    expect(studio.entries.value).toMatchObject([{ badge: { pageUrl: CREDLY, checked: { verdict: 'expired' } } }]);
    expect(studio.attempts.value).toEqual([]);
  });

  it('may be a huge file, of which no more is brought into memory than any file that is read may have', async () => {
    const sizes: number[] = [];
    const { studio } = open([], {
      verify: (input) => {
        if ('bytes' in input) sizes.push(input.bytes.length);
        return verify(input, { ports: { http: () => Promise.reject(new Error('nobody is asked')) } });
      },
    });
    await studio.addFile(new File([new Uint8Array(30 * 1_048_576)], 'huge.png'));
    expect(sizes).toEqual([20 * 1_048_576 + 1]);
    expect(studio.attempts.value).toMatchObject([{ what: 'huge.png', state: 'refused' }]);
  });

  it('may be several addresses at once, of which so many are taken', () => {
    const { studio } = open();
    expect(studio.addText(`${SHARE(A)}\n${CREDLY} ${SHARE(A)}`)).toBe(true);
    expect(studio.attempts.value).toHaveLength(2);
    studio.begin();
    const many = Array.from({ length: 500 }, (_, at) => `https://badges.example.org/${at}`).join('\n');
    studio.addText(many);
    expect(studio.attempts.value).toHaveLength(20);
    expect(studio.said.value).toEqual({ word: 'tooMany', values: { count: 20 } });
    expect(studio.addText('  ')).toBe(false);
  });

  it('may be a file with a name that turns writing about, which is told of without that', async () => {
    const { studio } = open();
    await studio.addFile(new File(['no badge'], 'badge\u202egnp.exe'));
    expect(studio.attempts.value).toMatchObject([{ what: expect.not.stringContaining('\u202e'), state: 'refused' }]);
  });

  it('may be a file that cannot be read', async () => {
    const { studio } = open();
    const broken = { name: 'x.png', slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    await studio.addFile(broken as unknown as File);
    expect(studio.attempts.value).toMatchObject([{ what: 'x.png', state: 'unreadable' }]);
  });
});

describe('the order', () => {
  it('changes as it is moved, within its ends', async () => {
    const { studio } = open();
    for (const address of [DETAIL(A), DETAIL(B), CREDLY]) await studio.add(url(address), address);
    const pages = () => studio.entries.value.map(({ badge }) => badge.pageUrl);
    const first = studio.entries.value[0]?.badge.id ?? '';
    studio.move(first, 2);
    expect(pages()).toEqual([DETAIL(B), CREDLY, DETAIL(A)]);
    expect(studio.said.value).toMatchObject({ word: 'moved', values: { place: 3, count: 3 } });
    for (const nowhere of [-1, 3, 2]) studio.move(first, nowhere);
    studio.move('no such', 0);
    expect(pages()).toEqual([DETAIL(B), CREDLY, DETAIL(A)]);
    studio.remove(first);
    expect(pages()).toEqual([DETAIL(B), CREDLY]);
  });
});

describe('what is kept', () => {
  it('comes back as it was, under the same id when it was changed', async () => {
    const { studio, kept } = open();
    await studio.add(url(DETAIL(A)), 'A');
    studio.title.value = '  Work ';
    studio.look.value = { ...studio.look.value, size: 48 };
    await studio.keep();
    expect(kept).toMatchObject([{ title: 'Work', look: { size: 48 }, badges: [{ pageUrl: DETAIL(A) }] }]);
    const id = kept[0]?.id ?? '';
    studio.begin();
    expect(studio.entries.value).toEqual([]);
    studio.edit(id);
    expect(studio.entries.value).toMatchObject([{ badge: { pageUrl: DETAIL(A) }, input: url(DETAIL(A)) }]);
    await expect.poll(() => studio.entries.value[0]?.report?.verdict).toBe('genuine');
    studio.title.value = '';
    await studio.keep();
    expect(kept).toMatchObject([{ id, title: 'My signature' }]);
    await studio.forget(id);
    expect(kept).toEqual([]);
    expect(studio.editing.value).toBeNull();
  });

  it('says that it could not be kept', async () => {
    const full = { all: async () => [], put: () => Promise.reject(new Error('QUOTA_BYTES')), remove: async () => {} };
    const { studio } = open([], { signatures: full });
    await studio.add(url(DETAIL(A)), 'A');
    await studio.keep();
    expect(studio.notKept.value).toBe(true);
    expect(studio.editing.value).toBeNull();
  });
});

describe('what was done', () => {
  const pages = ({ entries }: ReturnType<typeof open>['studio']) => entries.value.map(({ badge }) => badge.pageUrl);
  async function openWith(...addresses: string[]) {
    const opened = open();
    for (const address of addresses) await opened.studio.add(url(address), address);
    return opened;
  }

  it('is undone: a badge is back in its place, once', async () => {
    const { studio } = await openWith(DETAIL(A), DETAIL(B), CREDLY);
    const second = studio.entries.value[1]?.badge.id ?? '';
    studio.remove(second);
    expect(studio.said.value).toMatchObject({ word: 'removed' });
    studio.undo();
    expect(pages(studio)).toEqual([DETAIL(A), DETAIL(B), CREDLY]);
    expect(studio.said.value).toBeNull();
    studio.undo();
    expect(pages(studio)).toHaveLength(3);
  });

  it('is undone: what was laid aside for another is back as it was', async () => {
    const { studio, kept } = await openWith(DETAIL(A));
    studio.title.value = 'Work';
    await studio.keep();
    studio.begin();
    // It is kept, so nothing was lost.
    expect(studio.said.value).toBeNull();
    await studio.add(url(DETAIL(B)), 'B');
    await studio.add(url(CLAIM), 'claim');
    studio.look.value = { ...studio.look.value, size: 40 };
    for (const leave of [() => studio.begin(), () => studio.edit(kept[0]?.id ?? '')]) {
      leave();
      expect(pages(studio)).not.toContain(DETAIL(B));
      studio.undo();
      expect(pages(studio)).toEqual([DETAIL(B)]);
      expect(studio.look.value.size).toBe(40);
      expect([studio.title.value, studio.editing.value]).toEqual(['', null]);
      expect(studio.attempts.value).toMatchObject([{ state: 'refused' }]);
    }
    studio.edit(kept[0]?.id ?? '');
    studio.title.value = 'Work, changed';
    studio.begin();
    studio.undo();
    expect([studio.title.value, studio.editing.value]).toEqual(['Work, changed', kept[0]?.id]);
  });

  it('is undone: a kept signature that was deleted is kept again, and is still the one that is being changed', async () => {
    const { studio, kept } = await openWith(DETAIL(A));
    await studio.keep();
    const id = kept[0]?.id ?? '';
    await studio.forget(id);
    expect(kept).toEqual([]);
    expect(studio.said.value).toMatchObject({ word: 'deleted', values: { title: 'My signature' } });
    studio.undo();
    await expect.poll(() => studio.saved.value.length).toBe(1);
    expect(studio.editing.value).toBe(id);
    expect(kept).toMatchObject([{ id, badges: [{ pageUrl: DETAIL(A) }] }]);
  });

  it('is kept once, however often the button is pressed', async () => {
    const { studio, kept } = await openWith(DETAIL(A));
    await Promise.all([studio.keep(), studio.keep()]);
    expect(kept).toHaveLength(1);
  });

  it('is not mixed up with what was begun while it was being kept', async () => {
    const { studio } = await openWith(DETAIL(A));
    const keeping = studio.keep();
    studio.begin();
    await keeping;
    expect([studio.editing.value, studio.title.value]).toEqual([null, '']);
    expect(studio.saved.value).toHaveLength(1);
  });
});

describe('a page that is loaded again', () => {
  function draftOf() {
    const held: { draft: unknown } = { draft: null };
    const write = (one: SavedSignature | null) => {
      held.draft = one;
    };
    return { held, draft: { read: () => held.draft, write } };
  }

  it('goes on with what was being made, and checks it', async () => {
    const { held, draft } = draftOf();
    const first = open([], { draft }).studio;
    expect(held.draft).toBeNull();
    await first.add(url(DETAIL(A)), 'A');
    first.title.value = 'Work';
    first.look.value = { ...first.look.value, layout: 'text' };
    const { studio, kept } = open([], { draft });
    expect(studio.entries.value).toMatchObject([{ badge: { pageUrl: DETAIL(A) } }]);
    expect([studio.title.value, studio.look.value.layout]).toEqual(['Work', 'text']);
    await expect.poll(() => studio.entries.value[0]?.report?.verdict).toBe('genuine');
    // It was never kept, so it is kept as a new one.
    await expect.poll(() => studio.editing.value).toBeNull();
    await studio.keep();
    expect(kept).toMatchObject([{ title: 'Work' }]);
    studio.begin();
    expect(held.draft).toBeNull();
  });

  it('goes on changing the kept one that was being changed', async () => {
    const { draft } = draftOf();
    const first = open([], { draft });
    await first.studio.add(url(DETAIL(A)), 'A');
    await first.studio.keep();
    first.studio.title.value = 'Changed';
    const { studio, kept } = open(first.kept, { draft });
    await expect.poll(() => studio.saved.value.length).toBe(1);
    await studio.keep();
    expect(kept).toMatchObject([{ title: 'Changed' }]);
  });

  it('begins anew where what was held is spoilt', () => {
    for (const spoilt of [{ id: 'x' }, 'x', 7]) {
      expect(open([], { draft: { read: () => spoilt, write: () => {} } }).studio.entries.value).toEqual([]);
    }
  });
});

describe('what a reader sees', () => {
  it('follows from the address of the sender', async () => {
    const { studio } = open();
    await studio.add(url(DETAIL(A)), 'A');
    await studio.add(url(DETAIL(B)), 'B');
    const seen = await studio.asReaders('hanako.sato@example.ac.jp');
    expect(seen.map(({ report }) => report?.verdict)).toEqual(['genuine', 'holder-differs']);
    // The first answer is the same without an address; whether it was issued to this one is told besides.
    expect(seen.map(({ report }) => report && issuedToSender(report))).toEqual([true, false]);
    const [nobody] = await studio.asReaders('');
    expect(nobody?.report && issuedToSender(nobody.report)).toBe(false);
  });

  it('is said of the others where one could not be checked', async () => {
    const { http } = fakeHttp(Object.fromEntries(Object.entries(DOCUMENTS).map(([at, json]) => [at, { json }])));
    let isGone = false;
    const { studio } = open([], {
      verify: (input) => {
        if (isGone && 'url' in input && input.url === DETAIL(A)) return Promise.reject(new Error('the worker is gone'));
        return verify(input, { policy: { now: '2026-06-01T00:00:00Z' }, ports: { http } });
      },
    });
    await studio.add(url(DETAIL(A)), 'A');
    await studio.add(url(DETAIL(B)), 'B');
    isGone = true;
    const seen = await studio.asReaders('hanako.sato@example.ac.jp');
    expect(seen.map(({ report }) => report?.verdict ?? null)).toEqual([null, 'genuine']);
  });
});
