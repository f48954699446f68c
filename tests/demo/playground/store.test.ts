import { describe, expect, it } from 'vitest';
import type { BadgeInput, Report } from '../../../core/index.ts';
import { loadLocale } from '../../../core/present/index.ts';
import type { SampleWorld } from '../../../demo/playground/sample-world.ts';
import { createStore, type Store, type Verify } from '../../../demo/playground/store.ts';
import type { StaticSample } from '../../../demo/world/static-world.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function report(verdict: Report['verdict'], image: string | null = null): Report {
  const badge: Report['badge'] = {
    standard: 'ob-2.0',
    id: null,
    name: 'Sample',
    description: null,
    criteria: { narrative: null, url: null },
    image,
    language: null,
    issuer: { id: null, name: null, host: 'badges.example.org', url: null, listedAs: null },
    platform: null,
    shownOn: null,
    issuedOn: null,
    expires: null,
  };
  const rest = { checks: [], evidence: [], input: { kind: 'png' as const }, verifiedAt: '2026-01-01T00:00:00Z', verifier: 'x' };
  return { verdict, badge: image ? badge : null, ...rest };
}

/** A verifier whose answers the test gives one by one. */
function heldVerifier() {
  const asked: {
    input: BadgeInput;
    email: string | undefined;
    trust: unknown;
    endorsers: unknown;
    aborted: () => boolean;
    answer: (report: Report) => void;
  }[] = [];
  const verify: Verify = (input, { holder, policy, signal, askEndorsers: endorsers }) =>
    new Promise((answer) => {
      asked.push({ input, email: holder.email, trust: policy.trust, endorsers, aborted: () => signal.aborted, answer });
    });
  return { asked, verify };
}

async function storeWith(verify: Verify): Promise<Store> {
  return createStore(verify, loadLocale, { lang: 'en', locale: await loadLocale('en'), dark: false }, async () => ({
    state: 'unreadable',
  }));
}

const sample: StaticSample = {
  id: 's',
  group: 'genuine',
  title: { en: 'T', ja: '題' },
  story: { en: 'S', ja: '話' },
  picture: 'pictures/p.png',
  input: { url: 'https://badges.example.org/1' },
  holder: { email: 'a@example.org' },
  trust: [{ host: 'badges.example.org', name: 'B' }],
  verdict: 'genuine',
};
const world = {
  samples: [sample],
  load: async () => PNG,
  address: (file: string) => `world/${file}`,
  picture: (url: string) => (url === 'https://badges.example.org/1.png' ? 'world/answers/1.png' : null),
} as unknown as SampleWorld;
const file = (bytes: Uint8Array) => new File([bytes.slice()], 'badge.png');

/** Waits until the verifier was asked this many times. */
const askedTimes = ({ asked }: ReturnType<typeof heldVerifier>, times: number) => expect.poll(() => asked.length).toBe(times);

/** A page on which a file was checked. */
async function afterFile() {
  const held = heldVerifier();
  const store = await storeWith(held.verify);
  void store.checkFile(file(PNG));
  await askedTimes(held, 1);
  held.asked[0]?.answer(report('genuine'));
  await expect.poll(() => store.answer.value.state).toBe('done');
  return { held, store };
}

describe('the state of the page', () => {
  it('asks endorsers about what was verified, for the same holder, and drops what comes after another question', async () => {
    const held = heldVerifier();
    const store = await storeWith(held.verify);
    expect(await store.endorsers(['a.example.org'])).toBeNull();
    store.useWorld(world);
    void store.checkSample(sample);
    await askedTimes(held, 1);
    expect(held.asked[0]?.endorsers).toBeUndefined();
    held.asked[0]?.answer(report('genuine'));
    await expect.poll(() => store.answer.value.state).toBe('done');
    store.email.value = 'other@example.org';
    const came = store.endorsers(['a.example.org']);
    await askedTimes(held, 2);
    expect(held.asked[1]).toMatchObject({ input: sample.input, email: 'a@example.org', endorsers: ['a.example.org'] });
    held.asked[1]?.answer(report('confirmed'));
    expect((await came)?.verdict).toBe('confirmed');
    expect(store.answer.value).toMatchObject({ state: 'done', report: { verdict: 'confirmed' } });
    const late = store.endorsers(['a.example.org']);
    await askedTimes(held, 3);
    void store.checkFile(file(PNG));
    held.asked[2]?.answer(report('revoked'));
    expect(await late).toBeNull();
    expect(store.answer.value.state).toBe('checking');
  });

  it('a file without a badge is asked about once more, by the address that a code in it names', async () => {
    const held = heldVerifier();
    const look = { lang: 'en', locale: await loadLocale('en'), dark: false } as const;
    const readCodes = async () => ({ in: 'picture', url: 'https://badges.example.org/1' }) as const;
    const store = createStore(held.verify, loadLocale, look, async () => ({ state: 'unreadable' }), readCodes);
    void store.checkFile(file(PNG));
    await askedTimes(held, 1);
    const bare = {
      check: 'read' as const,
      outcome: 'fail' as const,
      problems: [{ code: 'read.no-badge' as const, detail: {} }],
      facts: {},
    };
    held.asked[0]?.answer({ ...report('not-checkable'), checks: [bare] });
    await askedTimes(held, 2);
    expect(held.asked[1]?.input).toEqual({ url: 'https://badges.example.org/1', seenIn: 'picture' });
    expect(store.answer.value).toMatchObject({ state: 'checking', file: 'badge.png' });
    held.asked[1]?.answer({ ...report('genuine'), input: { kind: 'url', seenIn: 'picture' } });
    await expect.poll(() => store.answer.value).toMatchObject({ state: 'done', report: { verdict: 'genuine' } });
    expect(store.answer.value).toMatchObject({ file: 'badge.png' });
    // The name in it is anybody's: it does not stand beside the badge that the code names.
    expect(store.picture.value).toBeNull();
  });

  it('the file keeps its name when it is asked about again, and an address has none', async () => {
    const { store } = await afterFile();
    store.submit();
    expect(store.answer.value).toMatchObject({ state: 'checking', file: 'badge.png' });
    store.address.value = 'https://one.example.org/';
    store.submit();
    expect(store.answer.value).toMatchObject({ state: 'checking', file: null });
  });

  it('the newest question wins: an older answer that comes late is dropped', async () => {
    const held = heldVerifier();
    const store = await storeWith(held.verify);
    store.address.value = 'https://one.example.org/';
    expect(store.submit()).toBe(true);
    await askedTimes(held, 1);
    store.address.value = 'https://two.example.org/';
    store.submit();
    expect(held.asked[0]?.aborted()).toBe(true);
    await askedTimes(held, 2);
    held.asked[1]?.answer(report('revoked'));
    await expect.poll(() => store.view.value?.verdict).toBe('revoked');
    held.asked[0]?.answer(report('genuine'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.view.value?.verdict).toBe('revoked');
  });

  it('what is typed is an address, or else a text', async () => {
    const held = heldVerifier();
    const store = await storeWith(held.verify);
    expect(store.submit()).toBe(false);
    store.address.value = '  https://one.example.org/  ';
    store.submit();
    await askedTimes(held, 1);
    store.address.value = '{"type":"Assertion"}';
    store.submit();
    await askedTimes(held, 2);
    expect(held.asked.map(({ input }) => input)).toEqual([{ url: 'https://one.example.org/' }, { text: '{"type":"Assertion"}' }]);
  });

  it('a sample fills in what is known beside it', async () => {
    const held = heldVerifier();
    const store = await storeWith(held.verify);
    store.useWorld(world);
    void store.checkSample(sample);
    expect(store.answer.value).toEqual({ state: 'checking', sample, file: null });
    expect([store.address.value, store.email.value, store.trust.value]).toEqual([
      ...['https://badges.example.org/1', 'a@example.org', 'badges.example.org B'],
    ]);
    await askedTimes(held, 1);
    expect(held.asked[0]).toMatchObject({ input: sample.input, email: 'a@example.org', trust: sample.trust });
    held.asked[0]?.answer(report('genuine'));
    await expect.poll(() => store.tried.value.get('s')?.verdict).toBe('genuine');
  });

  it('a file is asked about again with another address', async () => {
    const { held, store } = await afterFile();
    store.email.value = 'b@example.org';
    expect(store.submit()).toBe(true);
    await askedTimes(held, 2);
    expect(held.asked[1]).toMatchObject({ input: { name: 'badge.png' }, email: 'b@example.org' });
  });

  it('shows a dropped PNG, never an SVG, and never a picture from elsewhere', async () => {
    const held = heldVerifier();
    const store = await storeWith(held.verify);
    store.useWorld(world);
    void store.checkFile(file(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')));
    await askedTimes(held, 1);
    held.asked[0]?.answer(report('genuine', 'https://tracker.example.net/pixel.png'));
    await expect.poll(() => store.view.value?.verdict).toBe('genuine');
    expect(store.picture.value).toBeNull();
    void store.checkFile(file(PNG));
    await askedTimes(held, 2);
    held.asked[1]?.answer(report('genuine', 'https://tracker.example.net/pixel.png'));
    await expect.poll(() => store.picture.value?.src).toMatch(/^blob:/);
  });

  it('shows the world’s own picture for an address', async () => {
    const held = heldVerifier();
    const store = await storeWith(held.verify);
    store.useWorld(world);
    store.address.value = 'https://badges.example.org/1';
    store.submit();
    await askedTimes(held, 1);
    held.asked[0]?.answer(report('genuine', 'https://badges.example.org/1.png'));
    await expect.poll(() => store.picture.value).toEqual({ src: 'world/answers/1.png', from: 'world' });
  });

  it('says that a file could not be read, and asks nothing', async () => {
    const { asked, verify } = heldVerifier();
    const store = await storeWith(verify);
    const gone = { name: 'gone.png', slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) } as unknown as File;
    await store.checkFile(gone);
    expect([store.unreadable.value, store.answer.value.state, asked.length]).toEqual([true, 'none', 0]);
  });

  it('speaks another language without asking again', async () => {
    const held = heldVerifier();
    const store = await storeWith(held.verify);
    store.address.value = 'https://one.example.org/';
    store.submit();
    await askedTimes(held, 1);
    held.asked[0]?.answer(report('revoked'));
    await expect.poll(() => store.view.value?.headline).toBe('Withdrawn by the issuer');
    await store.speak('ja');
    expect(store.view.value?.headline).toBe('発行者が取り消したバッジ');
    expect(held.asked).toHaveLength(1);
  });

  it('asks nothing about an address that a link brought, until the viewer does', async () => {
    const held = heldVerifier();
    const store = await storeWith(held.verify);
    store.prefill(null);
    store.prefill('https://badges.example.org/1');
    expect([store.address.value, store.prefilled.value, held.asked.length]).toEqual(['https://badges.example.org/1', true, 0]);
    store.submit();
    await askedTimes(held, 1);
    expect(held.asked[0]?.input).toEqual({ url: 'https://badges.example.org/1' });
    expect(store.prefilled.value).toBe(false);
  });

  it('lets go of an answer when a link brings another address', async () => {
    const held = heldVerifier();
    const store = await storeWith(held.verify);
    store.address.value = 'https://one.example.org/';
    store.submit();
    await askedTimes(held, 1);
    store.prefill('https://badges.example.org/1');
    held.asked[0]?.answer(report('revoked'));
    await new Promise((resolve) => setTimeout(resolve));
    expect([store.answer.value.state, held.asked[0]?.aborted()]).toEqual(['none', true]);
  });
});
