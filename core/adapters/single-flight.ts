/**
 * Joins a flight that is under way under `key`, or starts one. `gone` makes the error of a caller whose `signal` is aborted.
 * A flight is stopped when the last of its callers has gone.
 */
export type Share<T> = (
  key: string,
  signal: AbortSignal | undefined,
  start: (stop: AbortSignal) => Promise<T>,
  gone: () => Error,
) => Promise<T>;

interface Flight<T> {
  answer: Promise<T>;
  callers: number;
  stop: AbortController;
}

/** Asks once for all who want the same at the same time: one request per address (threats.md §8). */
export function createSingleFlight<T>(): Share<T> {
  const flights = new Map<string, Flight<T>>();

  function take(key: string, start: (stop: AbortSignal) => Promise<T>): Flight<T> {
    const underWay = flights.get(key);
    if (underWay) return underWay;
    const stop = new AbortController();
    const flight: Flight<T> = { answer: start(stop.signal), callers: 0, stop };
    flights.set(key, flight);
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    // Handled here as well: when all callers have gone, nobody else hears of a failure.
    flight.answer.then(land, land);
    return flight;
  }

  return (key, signal, start, gone) => {
    if (signal?.aborted) return Promise.reject(gone());
    const flight = take(key, start);
    flight.callers++;
    if (!signal) return flight.answer;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(gone());
        if (--flight.callers > 0) return;
        // Whoever comes next must not join a flight that is being stopped.
        if (flights.get(key) === flight) flights.delete(key);
        flight.stop.abort(gone());
      };
      signal.addEventListener('abort', leave, { once: true });
      flight.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  };
}
