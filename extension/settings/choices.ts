import { chooseLocale, LOCALES, type LocaleId } from '../../core/present/index.ts';
import type { Settings, SiteSetting } from '../settings.ts';
import type { Managed } from './managed.ts';

/** What holds for a site about which nothing was said. */
const DEFAULT_SITE: SiteSetting = { show: 'marks', check: 'auto' };

/** What is done on a site: as the viewer chose, else as the organisation did. @param id of the register of sites */
export function siteSetting(id: string, settings: Pick<Settings, 'sites'>, managed: Pick<Managed, 'sites'>): SiteSetting {
  return { ...DEFAULT_SITE, ...choiceOf(managed.sites, id), ...choiceOf(settings.sites, id) };
}

/** An id such as `constructor` names nothing that was chosen. */
function choiceOf(choices: Settings['sites'], id: string): Partial<SiteSetting> {
  return Object.hasOwn(choices, id) ? (choices[id] ?? {}) : {};
}

/**
 * The language to speak: the viewer's choice, else the organisation's, else the browser's.
 *
 * @param preferences as in `navigator.languages`
 */
export function languageOf(
  settings: Pick<Settings, 'lang'>,
  managed: Pick<Managed, 'lang'>,
  preferences: readonly string[],
): LocaleId {
  const chosen = [settings.lang, managed.lang].find((lang) => LOCALES.some((id) => id === lang));
  return LOCALES.find((id) => id === chosen) ?? chooseLocale(preferences);
}
