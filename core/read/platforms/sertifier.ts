import { closedPlatform } from '../closed-platform.ts';
import type { Platform } from './contract.ts';

/** Sertifier. Where its data lies is not public, and anyone can open an issuer account: docs/platforms.md. */
export const sertifier: Platform = closedPlatform(
  { id: 'sertifier', name: 'Sertifier', hosts: ['verified.sertifier.com', 'verified.cv', 'www.verified.cv'] },
  /^\/[a-z]{2}\/verify\/\d{14}$/,
  /^(?:\/[a-z]{2})?\/profile\/[^/]+$/,
);
