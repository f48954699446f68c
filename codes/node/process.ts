// A process of its own: looks for codes in the one file that it is sent, and says what came of it.
import { readHere } from './read-here.ts';

process.once('message', async (bytes) => {
  process.send?.(await readHere(bytes as Uint8Array));
});
