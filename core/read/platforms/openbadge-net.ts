import type { Platform } from './contract.ts';

const CREDENTIAL = /^\/public\/credential\/[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;

/** The Open Badges 3.0 wallet of Open Badge Network. Where its data lies is not public: docs/platforms.md. */
export const openbadgeNet: Platform = {
  id: 'openbadge-net',
  name: 'openbadge.net',
  hosts: ['wallet.openbadge.net'],
  admits: 'contract',
  auto: false,
  match: (url) =>
    url.host === 'wallet.openbadge.net' && CREDENTIAL.test(url.pathname.replace(/\/$/, '')) ? { kind: 'closed' } : null,
};
