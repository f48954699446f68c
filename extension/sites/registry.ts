import { any } from './any.ts';
import type { Site } from './contract.ts';
import { gmail } from './gmail.ts';
import { linkedin } from './linkedin.ts';
import { outlook } from './outlook.ts';

/** Every site that is looked at by itself. Their hosts do not overlap. */
export const SITES: readonly Site[] = [gmail, outlook, linkedin];

/** Any other page, on a click. */
export const ANY_SITE: Site = any;

/** The site of a page; `null`: none that is known. @param host parsed */
export function siteOfHost(host: string): Site | null {
  return SITES.find(({ hosts }) => hosts.includes(host)) ?? null;
}
