import { describe, expect, it } from 'vitest';
import { type Drops, listenForDrops } from '../../ui/listen-for-drops.ts';

/** A page with a listener, and everything that the listener did. */
function listening(over: Partial<Drops> = {}) {
  const page = new EventTarget();
  const did: unknown[] = [];
  const stop = listenForDrops(
    {
      wants: () => true,
      take: (data) => {
        did.push(data);
        return true;
      },
      mark: (held) => did.push(held),
      ...over,
    },
    page,
  );
  /** @returns whether the page's own way with it was prevented */
  const send = (type: string, members: object) => {
    const event = Object.assign(new Event(type, { cancelable: true }), members);
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { did, send, stop };
}

const DATA = { files: ['a file'] };

describe('a listener for what is dropped and pasted', () => {
  it('marks the page while something is held over it, until it leaves the window', () => {
    const { did, send } = listening();
    expect(send('dragover', { dataTransfer: DATA })).toBe(true);
    send('dragleave', { relatedTarget: new EventTarget() });
    expect(did).toEqual([true]);
    send('dragleave', { relatedTarget: null });
    expect(did).toEqual([true, false]);
  });

  it('takes what is dropped, and the page is not replaced by it', () => {
    const { did, send } = listening();
    expect(send('drop', { dataTransfer: DATA })).toBe(true);
    expect(did).toEqual([false, DATA]);
  });

  it('leaves to the page what it does not want, and unmarks it all the same', () => {
    const { did, send } = listening({ wants: () => false });
    expect(send('dragover', { dataTransfer: DATA })).toBe(false);
    expect(send('drop', { dataTransfer: DATA })).toBe(false);
    expect(send('paste', { clipboardData: DATA })).toBe(false);
    expect(did).toEqual([false]);
  });

  it('keeps from the page only what was pasted and taken', () => {
    expect(listening().send('paste', { clipboardData: DATA })).toBe(true);
    expect(listening({ take: () => false }).send('paste', { clipboardData: DATA })).toBe(false);
  });

  it('hears nothing once it is stopped', () => {
    const { did, send, stop } = listening();
    stop();
    send('drop', { dataTransfer: DATA });
    expect(did).toEqual([]);
  });
});
