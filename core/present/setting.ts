import type { Report } from '../model/report.ts';
import type { Surface } from './cap-verdict.ts';
import type { Locale } from './locales/contract.ts';

/** What every part of a view is made from. */
export interface Setting {
  report: Report;
  locale: Locale;
  surface: Surface | undefined;
  /** IANA, for times of day. Dates of a badge have none. */
  timeZone: string;
}
