// A process of its own: looks for codes in the one file that it is sent, and says what came of it.
import { Worker } from 'node:worker_threads';
import { readHere } from './read-here.ts';

process.once('message', async (bytes) => {
  new Worker(new URL('./watchdog.js', import.meta.url)).unref();
  process.send?.(await readHere(bytes as Uint8Array));
});
