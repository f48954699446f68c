import { describe, expect, it } from 'vitest';
import type { CheckReport, Report } from '../../../../core/index.ts';
import { loadLocale } from '../../../../core/present/index.ts';
import { createEmbedStore, type VerifyFor } from '../../../../demo/playground/embed/embed-store.ts';
import { createLook } from '../../../../demo/playground/page-look.ts';

const URL_1 = 'https://badges.example.org/1.json';

function reportOf(
  verdict: Report['verdict'],
  {
    problems = [],
    evidence = [],
    id = null,
  }: Partial<{ problems: CheckReport['problems']; evidence: Report['evidence']; id: string | null }> = {},
): Report {
  return {
    verdict,
    badge: {
      standard: 'ob-2.0',
      id,
      name: 'Sample',
      description: null,
      criteria: { narrative: null, url: null },
      image: 'https://badges.example.org/1.png',
      language: null,
      issuer: { id: null, name: null, host: 'badges.example.org', url: null, listedAs: null },
      platform: null,
      shownOn: null,
      issuedOn: null,
      expires: null,
    },
    checks: [{ check: 'read', outcome: 'unknown', problems, facts: {} }],
    evidence,
    input: { kind: 'json' },
    verifiedAt: '2026-01-01T00:00:00Z',
    verifier: 'x',
  };
}

async function storeWith(verify: VerifyFor) {
  return createEmbedStore(verify, createLook(loadLocale, { lang: 'en', locale: await loadLocale('en'), dark: false }));
}

async function chosen(report: Report, input: Parameters<VerifyFor>[0] = { url: URL_1 }) {
  const store = await storeWith(async () => report);
  await store.choose(input);
  return store;
}

const fitness = async (report: Report) => {
  const { choice, badges } = await chosen(report);
  return [choice.value.state === 'done' ? choice.value.fitness : null, badges.value.length];
};

describe('what the page for site owners offers', () => {
  it('is a snippet for what visitors may rely on, with its remark where there is one', async () => {
    expect(await fitness(reportOf('genuine'))).toEqual([{ kind: 'fit' }, 1]);
    expect(await fitness(reportOf('expired'))).toEqual([{ kind: 'remark' }, 1]);
  });

  it('is none for what is not genuine, withdrawn, private, or no badge', async () => {
    const problem = (code: 'read.claim-link' | 'read.list-page') => ({ problems: [{ code, detail: {} }] });
    expect(await fitness(reportOf('not-genuine'))).toEqual([{ kind: 'unfit', why: 'not-genuine' }, 0]);
    expect(await fitness(reportOf('revoked'))).toEqual([{ kind: 'unfit', why: 'withdrawn' }, 0]);
    expect(await fitness(reportOf('not-checkable', problem('read.claim-link')))).toEqual([{ kind: 'unfit', why: 'private' }, 0]);
    expect(await fitness(reportOf('not-checkable', problem('read.list-page')))).toEqual([{ kind: 'unfit', why: 'list' }, 0]);
    expect(await fitness(reportOf('not-checkable'))).toEqual([{ kind: 'unfit', why: 'no-badge' }, 0]);
  });

  it('names the host that pages may not ask, and asks again by the relay', async () => {
    const asked: (string | null)[] = [];
    const closed = reportOf('incomplete', { problems: [{ code: 'net.cors', detail: { host: 'badges.example.org' } }] });
    const store = await storeWith(async (_input, relay) => {
      asked.push(relay);
      return relay === null ? closed : reportOf('genuine');
    });
    await store.choose({ url: URL_1 });
    expect(store.choice.value).toMatchObject({ fitness: { kind: 'needs-relay', host: 'badges.example.org' } });
    store.relay.value = 'http://relay.example.org/';
    expect([store.relayFault.value, store.look.value.relay]).toEqual([true, '']);
    store.relay.value = 'https://relay.example.org';
    store.again();
    await expect.poll(() => store.badges.value.length).toBe(1);
    expect([asked, store.look.value.relay]).toEqual([[null, 'https://relay.example.org/'], 'https://relay.example.org/']);
  });

  it('keeps nobody from a relay that answers the owner’s site alone', async () => {
    const store = await storeWith(async () => reportOf('incomplete'));
    store.relay.value = 'https://relay.example.org/';
    await store.choose({ url: URL_1 });
    expect(store.choice.value).toMatchObject({ fitness: { kind: 'relay-silent' } });
    expect(store.badges.value).toHaveLength(1);
    store.relay.value = '';
    store.again();
    await expect.poll(() => store.choice.value).toMatchObject({ fitness: { kind: 'unanswered' } });
    expect(store.badges.value).toEqual([]);
  });

  it('lets visitors ask the issuer where it serves the badge of a file', async () => {
    const evidence = [{ url: URL_1, status: 200, sha256: '', time: '' }];
    const { badges } = await chosen(reportOf('genuine', { id: URL_1, evidence }), { bytes: new Uint8Array(), name: 'a.png' });
    expect(badges.value).toEqual([
      { src: URL_1, href: URL_1, name: 'Sample', picture: 'https://badges.example.org/1.png', file: null },
    ]);
  });

  it('says where else the file of a signed badge has to lie, as the owner wishes', async () => {
    const store = await chosen(reportOf('genuine'), { bytes: new Uint8Array(), name: '合格 1.png' });
    const path = '/%E5%90%88%E6%A0%BC%201.png';
    expect(store.badges.value[0]).toMatchObject({ src: path, picture: path, file: '合格 1.png' });
    store.fileAt.value = '/files/1.png';
    expect(store.badges.value[0]).toMatchObject({ src: '/files/1.png', href: '/files/1.png', picture: '/files/1.png' });
  });

  it('puts several on one wall, each once', async () => {
    const store = await chosen(reportOf('genuine'));
    store.keep();
    expect([store.choice.value.state, store.badges.value.length]).toEqual(['none', 1]);
    await store.choose({ url: URL_1 });
    expect(store.badges.value).toHaveLength(1);
    await store.choose({ url: 'https://badges.example.org/2.json' });
    expect(store.badges.value.map(({ src }) => src)).toEqual([URL_1, 'https://badges.example.org/2.json']);
    const [first] = store.kept.value;
    if (first) store.remove(first);
    expect(store.badges.value).toHaveLength(1);
  });

  it('is about the newest choice, whatever comes late', async () => {
    const answers: ((report: Report) => void)[] = [];
    const store = await storeWith(() => new Promise((resolve) => answers.push(resolve)));
    const [first, second] = [store.choose({ url: URL_1 }), store.choose({ url: 'https://badges.example.org/2.json' })];
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.(reportOf('genuine'));
    await second;
    answers[0]?.(reportOf('revoked'));
    await first;
    expect(store.choice.value).toMatchObject({ fitness: { kind: 'fit' } });
  });

  it('says that a file could not be read', async () => {
    const store = await storeWith(async () => reportOf('genuine'));
    await store.choose(() => Promise.reject(new Error('gone')));
    expect(store.choice.value.state).toBe('unreadable');
  });
});
