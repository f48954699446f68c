import { batch, signal } from '@preact/signals';
import { inputByCodes } from '../../codes/input-by-codes.ts';
import type { Report } from '../../core/index.ts';
import type { Examined, Focus, Subject, TabView } from '../messages.ts';
import { askEndorsers } from './ask-endorsers.ts';
import { askPictures } from './ask-pictures.ts';
import type { PanelChoices } from './choices.ts';
import { createComparedAnswers } from './compared-answers.ts';
import { type PageState, type PanelStore, type PanelWorld, type Result, subjectName } from './panel-state.ts';

/** Makes the state of one panel. */
export function createPanelStore(world: PanelWorld, first: PanelChoices): PanelStore {
  const choices = signal(first);
  const page = signal<PageState>({ state: 'loading' });
  const open = signal<string | null>(null);
  const focused = signal<Focus | null>(null);
  const busy = signal<ReadonlySet<string>>(new Set());
  const comparing = createComparedAnswers(world);
  const { compared, compare, comparedWith, forgetCompared } = comparing;
  const result = signal<Result | null>(null);
  const begun = signal<number | null>(null);
  const scanFailed = signal(false);
  let tab: number | null = null;
  let turn = 0;
  let asked = 0;
  let jobSeen: string | null = null;

  async function reload(): Promise<void> {
    if (tab === null) return;
    turn += 1;
    const mine = turn;
    try {
      const view = await world.ask<'tab'>({ t: 'tab', tabId: tab });
      if (mine === turn) show(view);
    } catch {
      if (mine === turn) page.value = { state: 'unreachable' };
    }
  }

  function show(view: TabView): void {
    const keys = new Set(view.items.map(({ key }) => key));
    const [only] = view.items;
    batch(() => {
      const { focus } = view;
      const clicked = focus && focus.at !== focused.value?.at && keys.has(focus.key) ? focus.key : null;
      if (clicked) {
        open.value = clicked;
        close();
      } else if (open.value === null || !keys.has(open.value)) {
        const before = page.value.state === 'ready' ? page.value.view.items.length : 0;
        // A badge that stands alone is read at once; one that the viewer has closed stays closed.
        open.value = view.items.length === 1 && before !== 1 && only ? only.key : keys.has(open.value ?? '') ? open.value : null;
      }
      page.value = { state: 'ready', view };
      focused.value = focus;
      comparing.keepOnly(keys);
    });
    if (view.job !== null && view.job !== jobSeen) void chosen(view.job);
    jobSeen = view.job;
  }

  /** Something was chosen in the page's menu. */
  async function chosen(job: string): Promise<void> {
    await answer({ from: 'menu', name: null, picture: null }, () => world.ask<'examine'>({ t: 'examine', job }), { job });
  }

  async function answer(
    of: Pick<Result, 'from' | 'name' | 'picture'>,
    question: () => Promise<Examined>,
    subject: Subject | null = null,
  ): Promise<void> {
    asked += 1;
    const mine = asked;
    const kept = result.value?.picture;
    if (kept && kept !== of.picture) URL.revokeObjectURL(kept);
    result.value = { ...of, state: 'checking', subject, report: null };
    const came = await question()
      .then((one) => throughCodes(one, of.from, () => mine === asked))
      .catch(() => null);
    if (mine !== asked) return;
    if (came?.state === 'done') {
      const { subject: about, report } = came;
      // Of the badge behind a code it is no picture, and the name in it is anybody's.
      const picture = report.input.seenIn ? null : of.picture;
      if (of.picture && !picture) URL.revokeObjectURL(of.picture);
      result.value = { ...of, picture, state: 'done', subject: about, report };
    } else result.value = { ...of, state: came ? 'gone' : 'unreachable', subject: null, report: null };
  }

  /** Of a file that holds no badge, what a code in it names, as a question of its own; where the file was put away, nobody is asked. */
  async function throughCodes(came: Examined, from: Result['from'], isWanted: () => boolean): Promise<Examined> {
    if (!isWanted() || came.state !== 'done' || !('job' in came.subject)) return came;
    const input = (await world.getJob(came.subject.job))?.input;
    const next = input && isWanted() && (await inputByCodes(input, came.report, world.readCodes));
    if (!next || !isWanted()) return came;
    const job = world.newJob(next, from);
    await world.putJob(job);
    return world.ask<'examine'>({ t: 'examine', job: job.id });
  }

  /** Takes the result away. */
  function close(): void {
    asked += 1;
    if (result.value?.picture) URL.revokeObjectURL(result.value.picture);
    const subject = result.value?.subject;
    if (subject) forgetCompared(subject);
    result.value = null;
  }

  async function withEndorsers(subject: Subject, hosts: readonly string[]): Promise<Report | 'refused' | null> {
    const email = comparedWith(subject);
    const report = await askEndorsers(world, { subject, hosts, email });
    if (report === null || report === 'refused') return report;
    const shown = result.value;
    if (email !== undefined) comparing.replaceCompared({ subject, email, report });
    else if (shown?.subject && subjectName(shown.subject) === subjectName(subject)) result.value = { ...shown, report };
    else await reload();
    return report;
  }

  async function recheck(): Promise<void> {
    const shown = result.value;
    if (!shown?.subject || !('job' in shown.subject)) return;
    const { job } = shown.subject;
    forgetCompared(shown.subject);
    await answer(shown, () => world.ask<'examine'>({ t: 'examine', job, fresh: true }), { job });
  }

  async function check(key: string): Promise<void> {
    if (tab === null) return;
    const tabId = tab;
    busy.value = new Set([...busy.value, key]);
    forgetCompared({ tabId, key });
    try {
      await world.ask<'check'>({ t: 'check', tabId, key });
      if (tab === tabId) await reload();
    } catch {
      if (tab === tabId) page.value = { state: 'unreachable' };
    } finally {
      busy.value = new Set([...busy.value].filter((one) => one !== key));
    }
  }

  return {
    ...{ choices, page, open, focused, busy, result, begun, scanFailed },
    ...{ compared, forgetCompared, compare },
    follow: (tabId) => {
      if (tabId === tab) return;
      tab = tabId;
      turn += 1;
      jobSeen = null;
      // Nothing of another tab is ever shown as this one's.
      batch(() => {
        close();
        page.value = { state: 'loading' };
        open.value = null;
        focused.value = null;
        comparing.forgetAll();
        scanFailed.value = false;
      });
      void reload();
    },
    changed: async (tabId) => {
      if (tabId === null) {
        choices.value = await world.choices();
        const shown = result.value;
        if (shown?.state === 'done') await judgeAgain(shown);
        await comparing.compareAgain();
      }
      if (tabId === null || tabId === tab) await reload();
    },
    reload,
    check,
    recheck,
    endorsers: withEndorsers,
    examine: async (input, from, name, picture) => {
      const job = world.newJob(input, from);
      const question = async () => {
        await world.putJob(job);
        return world.ask<'examine'>({ t: 'examine', job: job.id });
      };
      await answer({ from, name: name ?? null, picture: picture ?? null }, question, { job: job.id });
    },
    original: async (id, name) => {
      if (tab === null) return;
      const tabId = tab;
      await answer({ from: 'original', name, picture: null }, () => world.ask<'original'>({ t: 'original', tabId, id }));
    },
    back: close,
    scan: async () => {
      if (tab === null) return;
      const tabId = tab;
      scanFailed.value = false;
      const done = await world.ask<'scan'>({ t: 'scan', tabId }).catch(() => false);
      if (tab !== tabId) return;
      scanFailed.value = !done;
      if (done) await reload();
    },
    trust: async (entry) => {
      if (!(await world.ask<'trust'>({ t: 'trust', entry }))) throw new Error('the entry was not taken');
    },
    untrust: world.untrust,
    allow: world.allow,
    watch: (subject, told) => {
      const leave = world.watch(subject, (progress) => {
        begun.value = progress.count;
        told(progress);
      });
      return () => {
        begun.value = null;
        leave();
      };
    },
    pictures: (subject, links) => askPictures(world, subject, links),
    inputOf: async (subject, report) => {
      if ('job' in subject) return (await world.getJob(subject.job))?.input ?? null;
      // As a report may hold it: never a claim link, never a wrapped address.
      return report.input.url === undefined ? null : { url: report.input.url };
    },
  };

  /** Other lists, another answer, from what is kept. */
  async function judgeAgain({ subject, ...of }: Result): Promise<void> {
    if (!subject || !('job' in subject)) return;
    const { job } = subject;
    asked += 1;
    const mine = asked;
    const came = await world.ask<'examine'>({ t: 'examine', job }).catch(() => null);
    if (mine === asked && came?.state === 'done') result.value = { ...of, subject, report: came.report, state: 'done' };
  }
}
