/** Paths of programs. */
export interface Browsers {
  chromium: string | null;
  firefox: string | null;
}

export const INSTALL_LINE: string;
export function findBrowsers(env?: Readonly<Record<string, string | undefined>>): Browsers;
export function ensureBrowsers(): { chromium: string; firefox: string };
