import type { CodesAnswer, ReadCodes } from '../contract.ts';
import { fileKind } from '../file-kind.ts';
import { MOST_MS } from '../limits.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { startWorker } from './start-worker.ts';

/** Looks for codes in a thread that is ended when it takes too long: a file may be made for that. */
export function readInWorker(): ReadCodes {
  const turn = oneAtATime();
  return async (bytes) => {
    const kind = fileKind(bytes);
    return kind && turn(() => inWorker(bytes, { in: kind, fault: 'read.codes-unread' }));
  };
}

function inWorker(bytes: Uint8Array, unread: CodesAnswer): Promise<CodesAnswer | null> {
  return new Promise((resolve) => {
    const worker = startWorker();
    const { port1, port2 } = new MessageChannel();
    const end = (answer: CodesAnswer | null) => {
      clearTimeout(timer);
      worker.terminate();
      port1.close();
      resolve(answer);
    };
    const timer = setTimeout(() => end(unread), MOST_MS);
    worker.onerror = () => end(unread);
    port1.onmessage = ({ data }: MessageEvent<CodesAnswer | null>) => end(data);
    worker.postMessage(bytes, [port2]);
  });
}
