import type { Surface } from '../../core/present/index.ts';
import type { Site } from '../sites/contract.ts';
import { ANY_SITE, SITES } from '../sites/registry.ts';

/**
 * Where a badge is shown, for what may be said of it.
 * - `mail`, `profile`: a site of the register
 * - `given`: the viewer named an address to compare
 * - `own`: the viewer brought the badge; nobody shows it
 */
export type Place = Site['surface'] | 'given' | 'own';

/** Where the items of a tab stand. @param id of the register; `null`: of no known site */
export function placeOf(id: string | null): Place {
  return [...SITES, ANY_SITE].find((site) => site.id === id)?.surface ?? 'own';
}

/** The cap that goes with a place: an address that the viewer names is the viewer's own word. */
export function surfaceOf(place: Place): Surface | undefined {
  return place === 'given' || place === 'own' ? undefined : place;
}
