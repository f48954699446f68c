import { afterEach, describe, expect, it, vi } from 'vitest';
import { copySignature, copySource } from '../../studio/copy-signature.ts';

afterEach(() => vi.unstubAllGlobals());

class Item {
  kinds: Record<string, Blob>;
  constructor(kinds: Record<string, Blob>) {
    this.kinds = kinds;
  }
}

/** As much of a page as copying by selection needs; `execCommand` fires the event, as browsers do. */
function page({ allows = true } = {}) {
  const copied = new Map<string, string>();
  const listeners = new Set<(event: object) => void>();
  const shown: string[] = [];
  const ranges: object[] = [{ before: true }];
  const place = { textContent: '', style: { cssText: '' }, remove: () => shown.pop() };
  const selection = {
    rangeCount: 1,
    getRangeAt: (at: number) => ranges[at],
    selectAllChildren: () => ranges.splice(0, ranges.length, { place: true }),
    removeAllRanges: () => ranges.splice(0),
    addRange: (range: object) => ranges.push(range),
  };
  vi.stubGlobal('getSelection', () => selection);
  vi.stubGlobal('addEventListener', (_: string, listener: (event: object) => void) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: (event: object) => void) => listeners.delete(listener));
  vi.stubGlobal('document', {
    createElement: () => place,
    body: { append: () => shown.push('place') },
    execCommand: () => {
      const event = {
        clipboardData: { setData: (kind: string, text: string) => copied.set(kind, text) },
        preventDefault: () => {},
        stopImmediatePropagation: () => {},
      };
      if (allows) for (const listener of listeners) listener(event);
      return allows;
    },
  });
  return { copied, left: () => ({ listeners: listeners.size, shown: shown.length, ranges }) };
}

describe('copying a signature', () => {
  it('writes rich text with plain text beside it', async () => {
    const written: Item[] = [];
    vi.stubGlobal('ClipboardItem', Item);
    vi.stubGlobal('navigator', { clipboard: { write: async (items: Item[]) => written.push(...items) } });
    expect(await copySignature('<b>a</b>', 'a')).toBe('written');
    const [item] = written;
    expect(await item?.kinds['text/html']?.text()).toBe('<b>a</b>');
    expect(await item?.kinds['text/plain']?.text()).toBe('a');
  });

  it('begins before anything is awaited, for a click does not last', () => {
    const write = vi.fn(async () => {});
    vi.stubGlobal('ClipboardItem', Item);
    vi.stubGlobal('navigator', { clipboard: { write } });
    void copySignature('<b>a</b>', 'a');
    expect(write).toHaveBeenCalledOnce();
  });

  it('goes the way of old where there is no such item, or where it is not allowed', async () => {
    for (const clipboard of [undefined, { write: () => Promise.reject(new Error('NotAllowedError')) }]) {
      const { copied, left } = page();
      vi.stubGlobal('ClipboardItem', clipboard && Item);
      vi.stubGlobal('navigator', { clipboard });
      expect(await copySignature('<b>a</b>', 'a')).toBe('selected');
      expect(Object.fromEntries(copied)).toEqual({ 'text/html': '<b>a</b>', 'text/plain': 'a' });
      expect(left()).toEqual({ listeners: 0, shown: 0, ranges: [{ before: true }] });
    }
  });

  it('says so where neither way is open', async () => {
    const { copied, left } = page({ allows: false });
    vi.stubGlobal('navigator', {});
    expect(await copySignature('<b>a</b>', 'a')).toBe('failed');
    expect(copied.size).toBe(0);
    expect(left()).toEqual({ listeners: 0, shown: 0, ranges: [{ before: true }] });
  });
});

describe('copying the source', () => {
  it('writes it as text, by either way', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copySource('<b>a</b>')).toBe('written');
    expect(writeText).toHaveBeenCalledWith('<b>a</b>');
    const { copied } = page();
    vi.stubGlobal('navigator', {});
    expect(await copySource('<b>a</b>')).toBe('selected');
    expect(Object.fromEntries(copied)).toEqual({ 'text/plain': '<b>a</b>' });
  });
});
