import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkAnswer } from '../../../extension/messages.ts';
import { askVerdict, isOrphan, tell } from '../../../extension/overlay/tell-background.ts';

const fake = vi.hoisted(() => ({
  runtime: { id: 'ours' as string | undefined },
  answers: [] as unknown[],
  sent: [] as unknown[],
}));
vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    runtime: Object.assign(fake.runtime, {
      sendMessage: async (message: unknown) => {
        fake.sent.push(message);
        const answer = fake.answers.shift();
        if (answer instanceof Error) throw answer;
        return answer === 'never' ? new Promise(() => {}) : answer;
      },
    }),
  },
}));

const QUESTION = { t: 'verify', key: 'k 1', url: 'https://badges.example/1', holder: {} } as const;
const ANSWER: MarkAnswer = {
  state: 'done',
  verdict: 'genuine',
  mark: { tone: 'green', shape: 'seal-check', headline: 'Genuine' },
  lang: 'en',
  hint: 'Show what is proven',
};
const CLOSED = new Error('message channel closed');
const wanted = () => true;

beforeEach(() => {
  vi.useFakeTimers();
  fake.runtime.id = 'ours';
  fake.answers.length = 0;
  fake.sent.length = 0;
});
afterEach(() => void vi.useRealTimers());

/** What has come after so many milliseconds; `undefined`: nothing yet. */
async function passing<T>(milliseconds: number, asked: Promise<T>): Promise<T | undefined> {
  let come: T | undefined;
  void asked.then((answer) => {
    come = answer;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  return come;
}

describe('a question for a verdict', () => {
  it('is put once where it is answered', async () => {
    fake.answers = [ANSWER];
    expect(await passing(0, askVerdict(QUESTION, wanted))).toEqual(ANSWER);
    expect(fake.sent).toEqual([QUESTION]);
  });

  it('is put again, ever more rarely, while nobody answers', async () => {
    fake.answers = [CLOSED, null, undefined, CLOSED, CLOSED, CLOSED, ANSWER];
    const asked = askVerdict(QUESTION, wanted);
    const counts: number[] = [];
    for (const ms of [199, 1, 400, 800, 1_600, 2_000]) {
      expect(await passing(ms, asked)).toBeUndefined();
      counts.push(fake.sent.length);
    }
    expect(counts).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await passing(2_000, asked)).toEqual(ANSWER);
  });

  it('is put again where it was lost without a word', async () => {
    fake.answers = ['never', ANSWER];
    const asked = askVerdict(QUESTION, wanted);
    expect(await passing(29_000, asked)).toBeUndefined();
    expect(fake.sent).toHaveLength(1);
    expect(await passing(2_000, asked)).toEqual(ANSWER);
  });

  it('ends where nobody wants to know any more, and where the extension has gone', async () => {
    let open = true;
    fake.answers = [CLOSED];
    const asked = askVerdict(QUESTION, () => open);
    await passing(0, asked);
    open = false;
    expect(await passing(200, asked)).toBeNull();
    fake.runtime.id = undefined;
    expect(isOrphan()).toBe(true);
    expect(await passing(0, askVerdict(QUESTION, wanted))).toBeNull();
    expect(fake.sent).toHaveLength(1);
  });
});

describe('what is told', () => {
  it('was heard where that is said, and nowhere else', async () => {
    fake.answers = [true, null, CLOSED, 'never'];
    const heard: (boolean | undefined)[] = [];
    for (let at = 0; at < 4; at++) heard.push(await passing(30_000, tell({ t: 'page', items: [] })));
    expect(heard).toEqual([true, false, false, false]);
  });
});
