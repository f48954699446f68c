import { closedPlatform } from '../closed-platform.ts';
import type { Platform } from './contract.ts';

/** Certifier. Where its data lies is not public, and anyone can open an issuer account: docs/platforms.md. */
export const certifier: Platform = closedPlatform(
  { id: 'certifier', name: 'Certifier', hosts: ['credsverse.com', 'www.credsverse.com'] },
  /^\/credentials\/[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/,
);
