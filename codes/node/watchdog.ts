// A thread of the process that looks for codes: it goes on while that one is busy with a file that was made to keep it so.
import { MOST_MS } from '../limits.ts';

/** Bytes of the whole process, twice what the largest picture comes to: pictures and what draws them lie outside of the heap's limit. */
const MOST_MEMORY = 1_500 * 1_048_576;
/** Milliseconds between two looks. */
const PAUSE = 100;
/** Milliseconds after which whoever began the process would have ended it, if it were still there. */
const ALONE_MS = MOST_MS + 2_000;

const end = () => process.kill(process.pid, 'SIGKILL');
setInterval(() => process.memoryUsage.rss() > MOST_MEMORY && end(), PAUSE);
setTimeout(end, ALONE_MS);
