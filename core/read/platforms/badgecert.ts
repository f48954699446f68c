import { closedPlatform } from '../closed-platform.ts';
import type { Platform } from './contract.ts';

/** BadgeCert. Where its data lies is not public, and how issuers are admitted is not known: docs/platforms.md. */
export const badgecert: Platform = closedPlatform(
  { id: 'badgecert', name: 'BadgeCert', hosts: ['bcert.me', 'www.bcert.me'] },
  /^\/[a-z0-9]+$/,
);
