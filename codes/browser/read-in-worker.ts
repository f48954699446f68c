import type { CodesAnswer, ReadCodes } from '../contract.ts';
import { readApart } from '../read-apart.ts';
import { startWorker } from './start-worker.ts';

/** Looks for codes in a thread that is ended when it takes too long. */
export function readInWorker(): ReadCodes {
  return readApart((bytes, end) => {
    const worker = startWorker();
    const { port1, port2 } = new MessageChannel();
    worker.onerror = () => end('unread');
    port1.onmessage = ({ data }: MessageEvent<CodesAnswer | null>) => end(data);
    worker.postMessage(bytes, [port2]);
    return () => {
      worker.terminate();
      port1.close();
    };
  });
}
