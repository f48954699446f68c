import { closedPlatform } from '../closed-platform.ts';
import type { Platform } from './contract.ts';

/** The Open Badges 3.0 wallet of Open Badge Network. Where its data lies is not public: docs/platforms.md. */
export const openbadgeNet: Platform = {
  ...closedPlatform(
    { id: 'openbadge-net', name: 'openbadge.net', hosts: ['wallet.openbadge.net'] },
    /^\/public\/credential\/[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/,
  ),
  admits: 'contract',
};
