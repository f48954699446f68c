import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from '../../browser.ts';
import { platformOrigins, siteOrigins } from '../../settings/origins.ts';
import { SITES } from '../../sites/registry.ts';

/** Of the badge platforms, beside the ids of sites. */
export const PLATFORMS_ACCESS = 'platforms';

/** Leave to read sites and to ask platforms. Chromium gives it at the installation; in Firefox the viewer may hold it back. */
export interface Access {
  /** By the id of the site, or `PLATFORMS_ACCESS`: whether it is given. Not there yet: being asked. */
  given: ReadonlySignal<Readonly<Record<string, boolean>>>;
  /** Asks for it. To be called in the click itself. @returns whether it was given */
  request: (ids: readonly string[]) => Promise<boolean>;
  /** The same for the host of an address. */
  requestHost: (url: string) => Promise<boolean>;
}

/** What was given, kept up with what the viewer does in the browser's own pages. */
export function watchAccess(): Access {
  const origins: Readonly<Record<string, string[]>> = {
    ...Object.fromEntries(SITES.map((site) => [site.id, siteOrigins(site)])),
    [PLATFORMS_ACCESS]: platformOrigins(),
  };
  const given = signal<Readonly<Record<string, boolean>>>({});
  const look = async (): Promise<void> => {
    const answers = Object.entries(origins).map(
      async ([id, of]) => [id, await browser.permissions.contains({ origins: of })] as const,
    );
    given.value = Object.fromEntries(await Promise.all(answers));
  };
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  void look();
  return {
    given,
    requestHost: (url) =>
      browser.permissions.request({ origins: siteOrigins({ hosts: [new URL(url).host] }) }).catch(() => false),
    request: async (ids) => {
      const asked = browser.permissions.request({ origins: ids.flatMap((id) => origins[id] ?? []) }).catch(() => false);
      const answer = await asked;
      await look();
      return answer;
    },
  };
}

/** Everything for which leave is missing. */
export function missingAccess(given: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(given).filter((id) => given[id] === false);
}
