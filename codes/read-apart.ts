import type { CodesAnswer, ReadCodes } from './contract.ts';
import { fileKind } from './file-kind.ts';
import { MOST_MS } from './limits.ts';

/** What came of looking in a thread or process of its own; `unread`: it broke. */
type End = (answer: CodesAnswer | null | 'unread') => void;

/**
 * Looks for codes where what looks can be ended from outside, when it takes too long or breaks: a file may be made for either. One file
 * at a time, since each may take the memory of a large picture.
 *
 * @param begin looks in one file and tells what came of it; @returns how to end that, which is done in any case
 */
export function readApart(begin: (bytes: Uint8Array, end: End) => () => void): ReadCodes {
  let last: Promise<unknown> = Promise.resolve();
  return async (bytes) => {
    const kind = fileKind(bytes);
    if (!kind) return null;
    const mine = last.then(() => inTime((end) => begin(bytes, end)));
    last = mine.catch(() => {});
    const answer = await mine;
    return answer === 'unread' ? { in: kind, fault: 'read.codes-unread' } : answer;
  };
}

function inTime(begin: (end: End) => () => void): Promise<Parameters<End>[0]> {
  return new Promise((resolve) => {
    const end: End = (answer) => {
      clearTimeout(timer);
      stop();
      resolve(answer);
    };
    const stop = begin(end);
    const timer = setTimeout(() => end('unread'), MOST_MS);
  });
}
