/** Milliseconds. */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Milliseconds of a day without a leap second. */
export const DAY = 24 * HOUR;

/** A date of a badge, understood. */
export interface Instant {
  /** Milliseconds since the epoch: the moment, or the first one of a day without a time. */
  start: number;
  /** The first moment at which something that ends here is over: the moment itself, or the end of the day in UTC. */
  end: number;
  /** The calendar date that the issuer wrote, not the one that it is in UTC. */
  date: string;
  note: 'no-zone' | 'date-only' | null;
}

/** ISO 8601 calendar date: four digits, five or six as XML Schema writes far years, or a sign and six (expanded years). */
const DATE = /^(\d{4}|[1-9]\d{4,5}|\+\d{6})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * Unix seconds of nine to eleven digits, from 1973 to 5138 (Open Badges 0.5–1.1). Fewer are a year, a day without its dashes
 * or a zero for "none"; more are milliseconds. To guess would be to condemn a badge for its notation.
 */
const UNIX_DIGITS = /^\d{9,11}$/;

/**
 * Reads a date as badges write it: ISO 8601 (Open Badges 2.0 §DateTime, xsd:dateTime) or Unix seconds as number or digits.
 *
 * Written by hand, because `Date.parse` turns 30 February into 2 March and reads dates without a zone as the viewer's own.
 * A day without a time is a day in UTC, a time without a zone is UTC; both are noted.
 *
 * @param value attacker-controlled
 * @returns `null` for a date that cannot be read or that never was
 */
export function readInstant(value: string | number): Instant | null {
  if (typeof value === 'number') return Number.isFinite(value) ? unixInstant(String(Math.trunc(value)), value) : null;
  const text = value.trim();
  if (UNIX_DIGITS.test(text)) return unixInstant(text, Number(text));
  // RFC 3339 §5.6 allows a blank for the T.
  const [date = '', time] = text.split(/[Tt ]/, 2);
  if (text.length !== date.length + (time === undefined ? 0 : time.length + 1)) return null;
  const day = readDay(date);
  if (day === null) return null;
  if (time === undefined) return { start: day, end: day + DAY, date, note: 'date-only' };
  return readTime(day, date, time);
}

/** Milliseconds since the epoch at which the calendar date begins in UTC. */
function readDay(text: string): number | null {
  const [, yearText = '', monthText = '', dayText = ''] = DATE.exec(text) ?? [];
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  // There was no year 0 in the calendar that badges are dated by.
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return daysSinceEpoch(year, month, day) * DAY;
}

function readTime(day: number, date: string, text: string): Instant | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hourText, minuteText, secondText = '0', fraction = '', zone] = match;
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  const offset = zoneOffset(zone);
  if (hour > 24 || minute > 59 || second > 60 || offset === null) return null;
  // 24:00:00 is the end of the day, and the only time with hour 24.
  if (hour === 24 && (minute > 0 || second > 0 || Number(fraction) > 0)) return null;
  const milliseconds = Math.floor(Number(`0.${fraction || 0}`) * SECOND);
  const start = day + hour * HOUR + minute * MINUTE + second * SECOND + milliseconds - offset;
  if (second === 60 && !endsMonth(start - milliseconds)) return null;
  return { start, end: start, date, note: zone === undefined ? 'no-zone' : null };
}

/** Milliseconds east of Greenwich; `null` for an offset that no clock shows. */
function zoneOffset(zone = 'Z'): number | null {
  if (zone.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2)) * (zone.length > 3 ? 1 : 0)];
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/** A leap second is added at the end of a month in UTC alone, so the moment after it is the first of a month. */
function endsMonth(moment: number): boolean {
  return moment % DAY === 0 && civilDate(moment).endsWith('-01');
}

function unixInstant(digits: string, seconds: number): Instant | null {
  if (!UNIX_DIGITS.test(digits)) return null;
  const start = Math.floor(seconds * SECOND);
  return { start, end: start, date: civilDate(start), note: null };
}

/** The calendar date in UTC of a moment after 1970, YYYY-MM-DD. */
function civilDate(moment: number): string {
  let days = Math.floor(moment / DAY);
  let year = 1970;
  // 400 years have 146,097 days; the rest is less than 400 steps.
  const eras = Math.floor(days / 146_097);
  days -= eras * 146_097;
  year += eras * 400;
  for (let length = daysInYear(year); days >= length; length = daysInYear(year)) {
    days -= length;
    year += 1;
  }
  let month = 1;
  for (let length = daysInMonth(year, month); days >= length; length = daysInMonth(year, month)) {
    days -= length;
    month += 1;
  }
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(days + 1)}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInYear(year: number): number {
  return isLeap(year) ? 366 : 365;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days from 1970-01-01, Gregorian also before 1582; negative before the epoch. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = before * 365 + leapDays - 719_162;
  for (let each = 1; each < month; each += 1) days += daysInMonth(year, each);
  return days + day - 1;
}
