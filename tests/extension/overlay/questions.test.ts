import { describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../../core/index.ts';
import type { MarkAnswer } from '../../../extension/messages.ts';
import type { BadgeLink } from '../../../extension/overlay/judge-link.ts';
import { createQuestions } from '../../../extension/overlay/questions.ts';

const badge = (number: number): BadgeLink => ({
  kind: 'badge',
  key: `credly ${number}`,
  url: `https://www.credly.com/badges/${number}`,
  platform: { id: 'credly', name: 'Credly' },
  asks: true,
  automatic: true,
});
const answer = (hint: string, verdict?: Verdict, young?: true): MarkAnswer => ({
  ...(verdict ? { state: 'done', verdict, ...(young && { young }) } : { state: 'held' }),
  mark: { tone: 'grey', shape: 'pause', headline: '' },
  lang: 'en',
  hint,
});
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Questions whose answers the test gives. */
function play(urgent: (url: string) => boolean = () => false) {
  const open: { url: string; key: string; give: (hint: string, verdict?: Verdict, young?: true) => void }[] = [];
  const questions = createQuestions(
    ({ url }) => urgent(url),
    ({ url, key }) => new Promise((resolve) => open.push({ url, key, give: (...given) => resolve(answer(...given)) })),
  );
  return { open, questions };
}

describe('the questions of a page', () => {
  it('are one for a badge and a holder, and another for another holder', () => {
    const { questions } = play();
    const email = 'hanako.sato@example.ac.jp';
    const one = questions.of(badge(1), { email });
    expect(questions.of(badge(1), { email })).toBe(one);
    const others = [questions.of(badge(1), { quoted: true }), questions.of(badge(2), { email })];
    expect(new Set([one, ...others].map(({ key }) => key)).size).toBe(3);
    expect(one.key).not.toMatch(/hanako|credly/);
  });

  it('have names that no question of another page has', () => {
    const [here, there] = [play().questions, play().questions].map((questions) => questions.of(badge(1), {}));
    expect(here?.key).not.toBe(there?.key);
  });

  it('are asked again on a page that stays open: whole answers after an hour, others sooner and then more rarely', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const { open, questions } = play();
    const give = async (verdict: 'genuine' | 'incomplete', young?: true) => {
      open.at(-1)?.give('', verdict, young);
      await turn();
    };
    const asksAt = async (minutes: number) => {
      const before = open.length;
      vi.setSystemTime(minutes * 60_000);
      questions.renew(Date.now());
      await turn();
      return open.length > before;
    };
    questions.want(questions.of(badge(1), {}));
    await turn();
    await give('incomplete');
    expect([await asksAt(1), await asksAt(1.2)]).toEqual([false, true]);
    await give('incomplete');
    expect([await asksAt(3), await asksAt(3.5)]).toEqual([false, true]);
    await give('genuine');
    expect([await asksAt(60), await asksAt(64), await asksAt(65)]).toEqual([false, true, false]);
    // A record on a blockchain that may still be undone.
    await give('genuine', true);
    expect([await asksAt(67), await asksAt(68.5)]).toEqual([false, true]);
    vi.useRealTimers();
  });

  it('are asked six at once, first those where the viewer looks', async () => {
    const { open, questions } = play((url) => url.endsWith('/9'));
    for (let i = 1; i <= 9; i++) questions.want(questions.of(badge(i), {}));
    await turn();
    expect(open.map(({ url }) => url.slice(-1)).join('')).toBe('912345');
    open[0]?.give('now');
    await turn();
    expect(open).toHaveLength(7);
  });

  it('are asked once, and again after everything has changed, with what was known shown until then', async () => {
    const { open, questions } = play();
    const question = questions.of(badge(1), {});
    questions.want(question);
    questions.want(question);
    await turn();
    open[0]?.give('first');
    await turn();
    questions.want(question);
    await turn();
    expect(open).toHaveLength(1);
    questions.refresh();
    await turn();
    expect(open).toHaveLength(2);
    expect(question.answer.value?.hint).toBe('first');
    open[1]?.give('second');
    await turn();
    expect(question.answer.value?.hint).toBe('second');
  });

  it('take no answer to an earlier round', async () => {
    const { open, questions } = play();
    const question = questions.of(badge(1), {});
    questions.want(question);
    await turn();
    questions.refresh();
    await turn();
    open[1]?.give('new');
    open[0]?.give('old');
    await turn();
    expect(question.answer.value?.hint).toBe('new');
  });
});
