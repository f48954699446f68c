import type { Platform, PlatformMatch } from './contract.ts';

const HOST = 'cpcontents.adobe.com';
const ASSERTION = /^\/public\/accountassets\/\d+\/badges\/assertions\/([0-9a-f]{32}_\d{13})\.json$/;

/** Adobe Learning Manager: badges have no page, only their data. Facts and sources: docs/platforms.md. */
export const adobeLearningManager: Platform = {
  id: 'adobe-learning-manager',
  name: 'Adobe Learning Manager',
  hosts: [HOST],
  admits: 'anyone',
  auto: true,
  match(url): PlatformMatch | null {
    const id = url.host === HOST ? ASSERTION.exec(url.pathname)?.[1] : undefined;
    return id ? { kind: 'badge', id, json: `https://${HOST}${url.pathname}` } : null;
  },
};
