import { PLATFORMS } from '../../core/index.ts';
import type { Site } from '../sites/contract.ts';

/** The pages of a site, as permissions name them. */
export function siteOrigins({ hosts }: Pick<Site, 'hosts'>): string[] {
  return hosts.map(originOf);
}

/** The hosts that are asked without a click (threats.md T25), as permissions name them. */
export function platformOrigins(): string[] {
  return PLATFORMS.filter(({ auto }) => auto)
    .flatMap(({ asks, hosts }) => asks ?? hosts)
    .map(originOf);
}

function originOf(host: string): string {
  return `https://${host}/*`;
}
