import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CodesAnswer, ReadCodes } from '../contract.ts';
import { readApart } from '../read-apart.ts';

/** MB of its own heap; pictures lie outside of it and are bounded by themselves. */
const MOST_HEAP = 512;

/**
 * Looks for codes in a process that is ended when it takes too long or breaks. What decodes pictures is native code, which would take a
 * thread's whole program with it.
 */
export function readInProcess(): ReadCodes {
  return readApart((bytes, end) => {
    const child = fork(fileURLToPath(new URL('./process.js', import.meta.url)), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MOST_HEAP}`],
      // pdf.js says there what it would have liked to have.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('message', (answer) => end(answer as unknown as CodesAnswer));
    child.once('error', () => end('unread'));
    child.once('exit', () => end('unread'));
    child.send(bytes, (error) => error && end('unread'));
    return () => void child.kill('SIGKILL');
  });
}
