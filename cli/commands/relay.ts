import type { RelayArguments } from '../relay-arguments.ts';

/** What a relay that is started from the command line needs besides its options. */
export interface RelaySurroundings {
  stdout: { write: (text: string) => unknown };
  stderr: { write: (text: string) => unknown };
  /** Stops it; absent: SIGINT and SIGTERM do. */
  stop?: AbortSignal | undefined;
}

/** Exit code where the relay could not listen. */
const CANNOT_LISTEN = 1;

/** Serves until it is stopped, and says with which code to exit. */
export async function relay(args: RelayArguments, { stdout, stderr, stop }: RelaySurroundings): Promise<number> {
  const { startRelay } = await import('../../relay/node.ts');
  const line = (entry: object) => stdout.write(`${JSON.stringify(entry)}\n`);
  const say = (event: string, more: object = {}) => line({ time: new Date().toISOString(), event, ...more });
  const { host, ...options } = args;
  const stopped = stop ? aborted(stop) : signalled();
  try {
    const running = await startRelay({ ...options, ...(host !== null && { host }), log: line });
    say('listening', { at: running.address, allowOrigins: args.allowOrigins });
    await stopped.when;
    say('stopping');
    await running.close();
    say('stopped');
    return 0;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (!(error instanceof Error) || code === undefined || !LISTENING.has(code)) throw error;
    stderr.write(`tashika: cannot listen at ${host ?? 'port'} ${args.port}: ${code}\n`);
    return CANNOT_LISTEN;
  } finally {
    stopped.end();
  }
}

/** What goes wrong with an address to listen at. */
const LISTENING: ReadonlySet<string> = new Set([
  'EADDRINUSE',
  'EACCES',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAFNOSUPPORT',
]);

interface Stopped {
  when: Promise<void>;
  end: () => void;
}

function aborted(signal: AbortSignal): Stopped {
  const when = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return { when, end: () => {} };
}

/** A second signal ends the program at once, as it does without us. */
function signalled(): Stopped {
  let settle = () => {};
  const when = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const end = () => {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
  };
  const stop = () => {
    end();
    settle();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return { when, end };
}
