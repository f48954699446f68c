import { TransportFailure } from './transport.ts';

/** A signal that ends with another one, or when one of its limits is reached. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Aborts with `net.timeout` after `ms` milliseconds, unless the function given back is called first. */
  limit: (ms: number) => () => void;
  /** Stops all limits and lets go of the outer signal. To be called in any case. */
  end: () => void;
}

/**
 * A deadline inside `outer`, whose reason it passes on.
 *
 * @param final whether reaching a limit ends the whole request, not one try
 */
export function startDeadline(outer: AbortSignal, final: boolean): Deadline {
  const controller = new AbortController();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const pass = () => controller.abort(outer.reason);
  if (outer.aborted) pass();
  else outer.addEventListener('abort', pass, { once: true });
  return {
    signal: controller.signal,
    limit(ms) {
      const timer = setTimeout(() => controller.abort(new TransportFailure('net.timeout', { final })), ms);
      timers.add(timer);
      return () => clearTimeout(timer);
    },
    end() {
      for (const timer of timers) clearTimeout(timer);
      outer.removeEventListener('abort', pass);
    },
  };
}

/** The result of `work`, or the reason of `signal` as soon as it is aborted: no transport can keep a request open. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
