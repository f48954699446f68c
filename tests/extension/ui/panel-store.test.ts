import { describe, expect, it } from 'vitest';
import type { CodesAnswer } from '../../../codes/contract.ts';
import type { MembersProgress, Report } from '../../../core/index.ts';
import { loadLocale } from '../../../core/present/index.ts';
import type { Examined, FromOurs, Subject, TabItem, TabView } from '../../../extension/messages.ts';
import type { PanelChoices } from '../../../extension/ui/choices.ts';
import type { PanelWorld } from '../../../extension/ui/panel-state.ts';
import { createPanelStore } from '../../../extension/ui/panel-store.ts';
import { panel } from '../../../extension/words/en-panel.ts';
import { reportWords } from '../../../ui/words.ts';
import { problem, reportWith } from './reports.ts';

const BADGE = 'https://wallet.example.org/1';
const item = (key: string, report: Report | null = reportWith({})): TabItem => ({
  ...{ key, report, url: BADGE, holder: {}, marks: 1, withdrawn: 0, held: false },
});
const view = (tabId: number, items: TabItem[], change: Partial<TabView> = {}): TabView => ({
  ...{ tabId, items, site: 'gmail', siteName: 'Gmail', coverage: 'known', short: 0, focus: null, job: null },
  notes: { claims: [], imitations: [], differing: [], originals: [] },
  ...change,
});
const done = (report = reportWith({})): Examined => ({ state: 'done', subject: { job: 'j' }, report });

/** Of a file without a badge. */
const BARE = reportWith(
  { read: { outcome: 'fail', problems: [problem('read.no-badge')] } },
  { verdict: 'not-checkable', badge: null },
);
const withCode = (readCodes: PanelWorld['readCodes']): Partial<PanelWorld> => ({
  readCodes,
  getJob: async (id) => ({ id, input: { bytes: new Uint8Array() }, from: 'file', created: 0, step: 'done', attempts: 1 }),
});

/** A store whose questions are answered by the test, one by one. */
async function setUp(world: Partial<PanelWorld> = {}) {
  const questions: { message: FromOurs; answer: (value: unknown) => void; fail: () => void }[] = [];
  const ask = ((message: FromOurs) =>
    new Promise<unknown>((answer, reject) => {
      questions.push({ message, answer, fail: () => reject(new Error('nobody')) });
    })) as PanelWorld['ask'];
  const watched: { subject: Subject; told: (progress: MembersProgress) => void }[] = [];
  const choices: PanelChoices = {
    lang: 'en',
    locale: await loadLocale('en'),
    words: panel,
    reportWords: reportWords('en'),
    own: [],
    trust: [],
    chains: {},
  };
  const store = createPanelStore(
    {
      ask,
      choices: async () => choices,
      putJob: async () => {},
      getJob: async () => null,
      readCodes: async () => null,
      newJob: (input, from) => ({ id: 'j', input, from, created: 0, step: 'open', attempts: 0 }),
      untrust: async () => {},
      allow: async () => true,
      watch: (subject, told) => {
        watched.push({ subject, told });
        return () => void watched.pop();
      },
      ...world,
    },
    choices,
  );
  const settle = () => new Promise((next) => setTimeout(next, 0));
  const answerLast = async (value: unknown) => {
    questions.at(-1)?.answer(value);
    await settle();
  };
  return { store, questions, answerLast, settle, watched };
}

describe('the state of the panel', () => {
  it('shows nothing of another tab, nor an answer about it that comes late', async () => {
    const { store, questions, settle } = await setUp();
    store.follow(1);
    store.follow(2);
    questions[1]?.answer(view(2, [item('b')]));
    questions[0]?.answer(view(1, [item('a')]));
    await settle();
    expect(store.page.value).toMatchObject({ state: 'ready', view: { tabId: 2 } });
    store.follow(3);
    expect(store.page.value).toEqual({ state: 'loading' });
    expect(store.open.value).toBeNull();
  });

  it('opens a badge that stands alone, none of several, and leaves closed what was closed', async () => {
    const { store, answerLast } = await setUp();
    store.follow(1);
    await answerLast(view(1, [item('a')]));
    expect(store.open.value).toBe('a');
    store.open.value = null;
    void store.changed(1);
    await answerLast(view(1, [item('a')]));
    expect(store.open.value).toBeNull();
    void store.changed(1);
    await answerLast(view(1, [item('a'), item('b')]));
    expect(store.open.value).toBeNull();
  });

  it('opens the badge whose mark was clicked, and leaves a result for it', async () => {
    const { store, questions, answerLast, settle } = await setUp();
    store.follow(1);
    await answerLast(view(1, [item('a'), item('b')]));
    void store.examine({ url: BADGE }, 'address');
    await settle();
    questions.at(-1)?.answer(done());
    await settle();
    expect(store.result.value?.state).toBe('done');
    void store.changed(1);
    await answerLast(view(1, [item('a'), item('b')], { focus: { key: 'b', at: 1 } }));
    expect(store.open.value).toBe('b');
    expect(store.result.value).toBeNull();
  });

  it('opens a badge that the viewer has closed when its mark is clicked again, and at no other change', async () => {
    const { store, answerLast } = await setUp();
    const clicked = (at: number) => view(1, [item('a'), item('b')], { focus: { key: 'b', at } });
    store.follow(1);
    await answerLast(clicked(1));
    store.open.value = null;
    void store.changed(1);
    await answerLast(clicked(1));
    expect(store.open.value).toBeNull();
    void store.changed(1);
    await answerLast(clicked(2));
    expect(store.open.value).toBe('b');
  });

  it('shows the newest question’s answer, whatever the order of the answers', async () => {
    const { store, questions, settle } = await setUp();
    void store.examine({ url: BADGE }, 'address');
    await settle();
    void store.examine({ text: 'x' }, 'text');
    await settle();
    questions[1]?.answer(done(reportWith({}, { verdict: 'expired' })));
    questions[0]?.answer(done());
    await settle();
    expect(store.result.value).toMatchObject({ from: 'text', report: { verdict: 'expired' } });
  });

  it('forgets a compared address when its badge is left, checked again, or no longer there', async () => {
    const { store, answerLast, settle } = await setUp();
    store.follow(1);
    await answerLast(view(1, [item('a')]));
    const subject = { tabId: 1, key: 'a' };
    const compare = async () => {
      void store.compare(subject, 'nora.lindqvist@example.org');
      await answerLast({ ...done(), subject });
      expect(store.compared.value.size).toBe(1);
    };
    await compare();
    void store.changed(1);
    await answerLast(view(1, [item('b')]));
    expect(store.compared.value.size).toBe(0);
    await compare();
    void store.check('a');
    expect(store.compared.value.size).toBe(0);
    await compare();
    store.follow(2);
    await settle();
    expect(store.compared.value.size).toBe(0);
  });

  it('judges by new lists what the viewer compared and brought', async () => {
    const { store, questions, answerLast, settle } = await setUp();
    store.follow(1);
    await answerLast(view(1, [item('a')]));
    void store.compare({ tabId: 1, key: 'a' }, 'nora.lindqvist@example.org');
    await answerLast({ ...done(), subject: { tabId: 1, key: 'a' } });
    void store.changed(null);
    await settle();
    expect(questions.at(-1)?.message).toMatchObject({ t: 'compare', email: 'nora.lindqvist@example.org' });
    await answerLast({ ...done(reportWith({}, { verdict: 'confirmed' })), subject: { tabId: 1, key: 'a' } });
    expect([...store.compared.value.values()][0]?.report.verdict).toBe('confirmed');
    await answerLast(view(1, [item('a')]));
  });

  it('shows what was chosen in the menu of the page, once', async () => {
    const { store, questions, answerLast } = await setUp();
    store.follow(1);
    await answerLast(view(1, [], { job: 'm' }));
    expect(questions.at(-1)?.message).toEqual({ t: 'examine', job: 'm' });
    await answerLast(done());
    expect(store.result.value?.from).toBe('menu');
    store.back();
    void store.changed(1);
    await answerLast(view(1, [], { job: 'm' }));
    expect(store.result.value).toBeNull();
  });

  it('shows no picture of a file beside the badge that a code in it names: the name in the picture is anybody’s', async () => {
    const { store, questions, answerLast, settle } = await setUp(withCode(async () => ({ in: 'picture', url: BADGE })));
    const picture = URL.createObjectURL(new Blob(['a']));
    void store.examine({ bytes: new Uint8Array() }, 'file', 'a.png', picture);
    await settle();
    await answerLast(done(BARE));
    expect(store.result.value).toMatchObject({ state: 'checking', picture });
    expect(questions).toHaveLength(2);
    await answerLast(done(reportWith({}, { input: { kind: 'url', url: BADGE, seenIn: 'picture' } })));
    expect(store.result.value).toMatchObject({ state: 'done', name: 'a.png', picture: null });
  });

  it('asks nobody about the code of a file that was put away meanwhile', async () => {
    let found: (answer: CodesAnswer) => void = () => {};
    const looking = new Promise<CodesAnswer>((answer) => {
      found = answer;
    });
    const { store, questions, answerLast, settle } = await setUp(withCode(() => looking));
    void store.examine({ bytes: new Uint8Array() }, 'file', 'a.pdf');
    await settle();
    await answerLast(done(BARE));
    store.back();
    found({ in: 'pdf', url: BADGE });
    await settle();
    expect(questions).toHaveLength(1);
  });

  it('asks endorsers only with leave, and shows what came in place of the answer that is open', async () => {
    const leave: (readonly string[])[] = [];
    let given = false;
    const allow = async (hosts: readonly string[]) => {
      leave.push(hosts);
      return given;
    };
    const { store, questions, answerLast, settle } = await setUp({ allow });
    void store.examine({ url: BADGE }, 'address');
    await settle();
    await answerLast(done());
    const subject = { job: 'j' };
    const hosts = ['accreditor.example.net'];
    expect(await store.endorsers(subject, hosts)).toBe('refused');
    expect(questions).toHaveLength(1);
    given = true;
    const asked = store.endorsers(subject, hosts);
    await settle();
    expect(questions.at(-1)?.message).toEqual({ t: 'endorsers', subject, hosts, email: undefined });
    const report = reportWith({}, { verdict: 'confirmed' });
    await answerLast(done(report));
    expect(await asked).toBe(report);
    expect(store.result.value).toMatchObject({ state: 'done', report });
    expect(leave).toEqual([hosts, hosts]);
  });

  it('asks endorsers about the address that the viewer compares with, and leaves one that was left away', async () => {
    const { store, questions, answerLast, settle } = await setUp();
    store.follow(1);
    await answerLast(view(1, [item('a')]));
    const subject = { tabId: 1, key: 'a' };
    void store.compare(subject, 'akari@example.org');
    await settle();
    await answerLast({ ...done(), subject });
    void store.endorsers(subject, ['accreditor.example.net']);
    await settle();
    expect(questions.at(-1)?.message).toMatchObject({ t: 'endorsers', email: 'akari@example.org' });
    store.forgetCompared(subject);
    await answerLast({ ...done(), subject });
    expect(store.compared.value.size).toBe(0);
  });

  it('says where nobody answers', async () => {
    const { store, questions, settle } = await setUp();
    store.follow(1);
    questions[0]?.fail();
    await settle();
    expect(store.page.value).toEqual({ state: 'unreachable' });
    void store.examine({ url: BADGE }, 'address');
    await settle();
    questions[1]?.fail();
    await settle();
    expect(store.result.value?.state).toBe('unreachable');
  });

  it('writes down the address that a report may hold, never the one of a claim link', async () => {
    const { store } = await setUp();
    const subject = { tabId: 1, key: 'a' };
    expect(await store.inputOf(subject, reportWith({}))).toEqual({ url: BADGE });
    expect(await store.inputOf(subject, reportWith({}, { input: { kind: 'url' } }))).toBeNull();
  });
});
