import { afterEach, describe, expect, it, vi } from 'vitest';
import { askBackground } from '../../../extension/ui/ask-background.ts';

const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('../../../extension/browser.ts', () => ({ browser: { runtime: { sendMessage } } }));
afterEach(() => sendMessage.mockReset());

const pauses: number[] = [];
const wait = async (ms: number) => void pauses.push(ms);

describe('a question to the background', () => {
  it('is asked again while the worker starts, more and more slowly', async () => {
    pauses.length = 0;
    sendMessage
      .mockRejectedValueOnce(new Error('Receiving end does not exist'))
      .mockResolvedValueOnce(null)
      .mockResolvedValueOnce(false);
    expect(await askBackground<'scan'>({ t: 'scan', tabId: 1 }, wait)).toBe(false);
    expect(pauses).toEqual([200, 400]);
  });

  it('fails where nobody ever answers', async () => {
    sendMessage.mockResolvedValue(undefined);
    await expect(askBackground<'tab'>({ t: 'tab', tabId: 1 }, wait)).rejects.toThrow('does not answer');
    expect(sendMessage).toHaveBeenCalledTimes(6);
  });

  it('is answered where the answer is no', async () => {
    sendMessage.mockResolvedValue(false);
    expect(await askBackground<'trust'>({ t: 'trust', entry: { host: 'badges.example.org' } }, wait)).toBe(false);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
