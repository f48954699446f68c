const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago something was, as the language says it; `null`: just now, or in a future that only a clock explains. */
export function timeAgo(then: number, now: number, lang: string): string | null {
  const seconds = (now - then) / 1000;
  const step = STEPS.find(([, size]) => seconds >= size);
  if (!step) return null;
  const [unit, size] = step;
  return new Intl.RelativeTimeFormat(lang, { numeric: 'always' }).format(-Math.floor(seconds / size), unit);
}
