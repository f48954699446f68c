import { DAY, readInstant } from '../lib/dates.ts';
import { type ClockJudgement, judgeAlone } from './clock-alone.ts';

/** Milliseconds. Hosts whose clocks lie further apart do not agree with each other. */
const AGREEMENT = 60 * 60 * 1_000;

/** HTTP `Date`, RFC 9110 §5.6.7, the one form that is still sent. */
const IMF_FIXDATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Judges the device's clock (threats.md T60): where two hosts agree and the device is more than a day away from them, theirs
 * is the time. Without them, a clock that stands before this release was built is wrong.
 *
 * One host alone could make an expired badge look current, so it is not believed.
 *
 * @param device milliseconds since the epoch
 * @param hostDates `Date` headers, one a host
 * @param built day of the release, ISO 8601
 * @param own of these dates, the one that must be among those that agree
 */
export function judgeClock(
  device: number,
  hostDates: readonly string[],
  built: string | undefined,
  own: string | null = null,
): ClockJudgement {
  const hosts = agreedTime(hostDates, own);
  if (hosts !== null) {
    const suspect = Math.abs(device - hosts) > DAY;
    return { now: suspect ? hosts : device, suspect };
  }
  return judgeAlone(device, built);
}

/** The middle one of the answers, if more than half of them and at least two lie close to it. */
function agreedTime(hostDates: readonly string[], own: string | null): number | null {
  const times = hostDates.map(readHostDate).filter((time) => time !== null);
  times.sort((a, b) => a - b);
  const middle = times[Math.floor((times.length - 1) / 2)];
  if (middle === undefined) return null;
  const isClose = (time: number): boolean => Math.abs(time - middle) <= AGREEMENT;
  const ownTime = own === null ? middle : readHostDate(own);
  if (ownTime === null || !isClose(ownTime)) return null;
  const close = times.filter(isClose).length;
  return close >= 2 && close * 2 > times.length ? middle : null;
}

/** @param text an HTTP `Date` header, or ISO 8601 as a recorded case writes it */
function readHostDate(text: string): number | null {
  const [, day, monthName = '', year, time] = IMF_FIXDATE.exec(text) ?? [];
  const month = String(MONTHS.indexOf(monthName) + 1).padStart(2, '0');
  return readInstant(day === undefined ? text : `${year}-${month}-${day}T${time}Z`)?.start ?? null;
}
