import type { Locale } from '../../core/present/index.ts';

/**
 * When a report was made, in the viewer's own time and in the words of a language.
 *
 * @param moment ISO 8601
 * @returns `null` where it is no moment
 */
export function checkedMoment(moment: string, { dates }: Pick<Locale, 'dates'>): { date: string; time: string } | null {
  const ms = Date.parse(moment);
  if (Number.isNaN(ms)) return null;
  const day = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'long', year: 'numeric', calendar: 'gregory' });
  const clock = new Intl.DateTimeFormat(dates, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' });
  return { date: day.format(ms), time: clock.format(ms) };
}
