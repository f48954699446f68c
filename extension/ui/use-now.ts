import { useSignal, useSignalEffect } from '@preact/signals';

const EVERY_MS = 15_000;

/** The time, in milliseconds since the epoch, for words that say how long ago something was. */
export function useNow(): number {
  const now = useSignal(Date.now());
  useSignalEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, EVERY_MS);
    return () => clearInterval(timer);
  });
  return now.value;
}
