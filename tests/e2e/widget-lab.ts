// What every group of cases of the widget is given, and what stands on their pages.
import type { PageOptions, WidgetSite } from './widget-site.ts';
import type { Tab, TabOptions } from './widget-tab.ts';

/** One browser in which pages are opened, several at once. */
export interface Lab {
  site: () => WidgetSite;
  /** A tab for one test, on a page with this in it. */
  on: (body: string, options: PageOptions & TabOptions, use: (tab: Tab) => Promise<void>) => Promise<void>;
}

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The page's own link and picture. */
export const fallback = (src: string): string =>
  `<a href="${src}"><img src="${PIXEL}" alt="Statistics" width="96" height="96"></a>`;

export const badge = (src: string, attributes = '', inner = fallback(src)): string =>
  `<tashika-badge src="${src}" ${attributes}>${inner}</tashika-badge>`;

export const GENUINE = { kind: 'done', words: 'Genuine badge' } as const;
export const UNFINISHED = { kind: 'done', words: 'Check not finished' } as const;

/** The script under an address where part of the widget does not load. */
export const scriptAt = (folder: string): string => `<script type="module" src="/widget/${folder}/tashika.js"></script>`;

/** The codes of all problems in the reports so far. */
export const CODES = 'probe.reports.flatMap(({ checks }) => checks.flatMap(({ problems }) => problems.map(({ code }) => code)))';
