import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CodesAnswer, ReadCodes } from '../contract.ts';
import { fileKind } from '../file-kind.ts';
import { MOST_MS } from '../limits.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** MB of its own heap; pictures lie outside of it and are bounded by themselves. */
const MOST_HEAP = 512;

/**
 * Looks for codes in a process that is ended when it takes too long or breaks. A file may be made for either, and what decodes pictures is
 * native code, which would take a thread's whole program with it.
 */
export function readInProcess(): ReadCodes {
  const turn = oneAtATime();
  return async (bytes) => {
    const kind = fileKind(bytes);
    return kind && turn(() => inProcess(bytes, { in: kind, fault: 'read.codes-unread' }));
  };
}

function inProcess(bytes: Uint8Array, unread: CodesAnswer): Promise<CodesAnswer | null> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./process.js', import.meta.url)), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MOST_HEAP}`],
      // pdf.js says there what it would have liked to have.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const end = (answer: CodesAnswer | null) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(answer);
    };
    const timer = setTimeout(() => end(unread), MOST_MS);
    child.once('message', (answer) => end(answer as unknown as CodesAnswer));
    child.once('error', () => end(unread));
    child.once('exit', () => end(unread));
    child.send(bytes, (error) => error && end(unread));
  });
}
