import type { Locale } from './locales/contract.ts';

const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/;
const UNIX_SECONDS = /^\d{1,11}$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a language and form: making one costs more than using it a hundred times. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, found);
  return found;
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric', calendar: 'gregory', numberingSystem: 'latn' } as const;

/**
 * A date of a badge in words: the calendar date as the issuer wrote it, whatever its zone, because 2025-03-21T00:00+09:00 is
 * the 21st of March to everybody who was there (lecos.md §6). Unix seconds (Open Badges 0.5–1.1) are read as UTC.
 *
 * @returns `null` where it is no date that exists
 */
export function writtenDate(written: string | number, locale: Locale): string | null {
  const text = String(written).trim();
  if (UNIX_SECONDS.test(text)) return format(locale.dates, { ...DAY, timeZone: 'UTC' }).format(Number(text) * 1_000);
  const [, year, month, day] = CALENDAR_DATE.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  // V8 reads 30 February as 2 March; other engines refuse it.
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(day)) return null;
  return format(locale.dates, { ...DAY, timeZone: 'UTC' }).format(time);
}

/**
 * A moment as date and time of day in one zone, with its name.
 *
 * @param moment ISO 8601 with zone, or milliseconds since the epoch
 * @param timeZone IANA
 */
export function momentIn(moment: string | number, locale: Locale, timeZone: string): { date: string; time: string } | null {
  const ms = typeof moment === 'number' ? moment : Date.parse(moment);
  if (Number.isNaN(ms) || Math.abs(ms) > 8.64e15) return null;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short', timeZone } as const;
  return {
    date: format(locale.dates, { ...DAY, timeZone }).format(ms),
    time: format(locale.dates, clock).format(ms),
  };
}
