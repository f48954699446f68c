import { closedPlatform } from '../closed-platform.ts';
import type { Platform } from './contract.ts';

/**
 * The viewer of Europass; which credential it shows stands behind `#`, if anywhere. Nobody has an account under its host, so the host
 * is no platform's: docs/platforms.md.
 */
export const europass: Platform = {
  ...closedPlatform({ id: 'europass', name: 'Europass', hosts: ['europa.eu'] }, /^\/europass\/digital-credentials\/viewer$/),
  hosts: [],
};
