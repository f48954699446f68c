import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../core/index.ts';
import type { BadgeState } from '../../widget/badge-state.ts';
import { configure } from '../../widget/checkers.ts';
import type { BadgeSource, CheckOptions } from '../../widget/contract.ts';
import { type Subject, Verification } from '../../widget/verification.ts';
import { reportOf } from './reports.ts';

/** A check that waits until the test answers it. */
interface Asked extends CheckOptions {
  url: string;
  answer: (report: Report) => void;
  fail: (error: Error) => void;
}

const asked: Asked[] = [];
const told: [string, BadgeState['kind']][] = [];
const at = (name: string): Subject => ({
  src: name,
  source: { url: `https://badges.example.org/${name}`, own: false },
  relay: null,
  site: 'site.example.org',
  lang: 'en',
});
const check = ({ url }: BadgeSource, options: CheckOptions): Promise<Report> =>
  new Promise((answer, fail) => {
    asked.push({ ...options, url, answer, fail });
    options.signal.addEventListener('abort', () => fail(options.signal.reason));
  });
const next = (count: number) => vi.waitFor(() => expect(asked).toHaveLength(count), { timeout: 15_000 });

let verification: Verification;

// The first to load it waits for it to be made readable.
beforeAll(() => import('../../widget/to-answer.ts'));
beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  configure({ checker: () => ({ check }) });
  asked.length = 0;
  told.length = 0;
  verification = new Verification({
    changed: () => {},
    answered: ({ verdict }, before) => told.push([verdict, before.kind]),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the verification of a badge', () => {
  it('goes from nothing over a check to an answer that is capped', async () => {
    verification.follow(at('a'));
    expect(verification.state.kind).toBe('idle');
    const answer = verification.check(false);
    expect(verification.state.kind).toBe('checking');
    await next(1);
    asked[0]!.answer(reportOf('confirmed'));
    expect((await answer).verdict).toBe('genuine');
    expect(verification.state).toMatchObject({ kind: 'done', report: { verdict: 'genuine' } });
    expect(told).toEqual([['genuine', 'idle']]);
  });

  it('is refused where there is no address of a badge', async () => {
    verification.follow({ ...at('a'), source: null });
    expect(verification.state.kind).toBe('refused');
    await expect(verification.check(false)).rejects.toThrow(TypeError);
    verification.attend();
    expect(asked).toHaveLength(0);
  });

  it('never takes the answer about what it was to verify before', async () => {
    verification.follow(at('old'));
    const old = expect(verification.check(false)).rejects.toMatchObject({ name: 'AbortError' });
    await next(1);
    verification.follow(at('new'));
    expect(asked[0]!.signal.aborted).toBe(true);
    const answer = verification.check(false);
    await next(2);
    // A checker that does not heed the signal.
    asked[0]!.answer(reportOf('genuine'));
    asked[1]!.answer(reportOf('revoked'));
    await old;
    expect((await answer).verdict).toBe('revoked');
    expect(told.map(([verdict]) => verdict)).toEqual(['revoked']);
  });

  it('goes on undisturbed where the same is to be verified', async () => {
    verification.follow(at('a'));
    const answer = verification.check(false);
    await next(1);
    expect(verification.follow(at('a'))).toBe(false);
    expect(asked[0]!.signal.aborted).toBe(false);
    asked[0]!.answer(reportOf('genuine'));
    await answer;
  });

  it('begins anew where the relay is another', () => {
    verification.follow(at('a'));
    expect(verification.follow({ ...at('a'), relay: 'https://relay.example.org/' })).toBe(true);
  });

  it('ends when its badge leaves the page', async () => {
    verification.follow(at('a'));
    const answer = verification.check(false);
    await next(1);
    verification.stop();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(verification.state.kind).toBe('idle');
    expect(verification.busy).toBe(false);
  });

  it('is no answer where the code fails, and is tried again', async () => {
    verification.follow(at('a'));
    verification.attend();
    await next(1);
    asked[0]!.fail(new Error('not loaded'));
    await vi.waitFor(() => expect(verification.state.kind).toBe('error'), { timeout: 15_000 });
    verification.attend();
    expect(asked).toHaveLength(1);
    verification.again();
    await next(2);
    expect(asked[1]!.fresh).toBe(true);
  });

  it('is told apart from a missing network', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    verification.follow(at('a'));
    const answer = verification.check(false);
    await next(1);
    asked[0]!.answer(reportOf('incomplete', null));
    await answer;
    expect(verification.state.kind).toBe('offline');
    vi.stubGlobal('navigator', { onLine: true });
    verification.attend();
    await next(2);
  });

  it('keeps what was known while it is asked again, and notices a withdrawal after ten minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    verification.follow(at('a'));
    const first = verification.check(false);
    await next(1);
    asked[0]!.answer(reportOf('genuine'));
    await first;
    verification.attend();
    expect(asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 10 * 60_000);
    verification.attend();
    await next(2);
    expect(asked[1]!.fresh).toBe(true);
    expect(verification.report?.verdict).toBe('genuine');
    asked[1]!.answer(reportOf('revoked'));
    await vi.waitFor(() => expect(verification.report?.verdict).toBe('revoked'), { timeout: 15_000 });
    expect(told).toEqual([
      ['genuine', 'idle'],
      ['revoked', 'done'],
    ]);
  });

  it('keeps what was known where it cannot be asked again', async () => {
    verification.follow(at('a'));
    const first = verification.check(false);
    await next(1);
    asked[0]!.answer(reportOf('genuine'));
    await first;
    const second = verification.check(true);
    await next(2);
    asked[1]!.fail(new Error('not loaded'));
    await expect(second).rejects.toThrow('not loaded');
    expect(verification.report?.verdict).toBe('genuine');
  });

  it('shows nothing old to a visitor who asked for something new', async () => {
    verification.follow(at('a'));
    const first = verification.check(false);
    await next(1);
    asked[0]!.answer(reportOf('genuine'));
    await first;
    verification.again();
    expect(verification.report).toBeNull();
    await next(2);
    asked[1]!.answer(reportOf('genuine'));
    await vi.waitFor(() => expect(verification.report).not.toBeNull(), { timeout: 15_000 });
  });
});
