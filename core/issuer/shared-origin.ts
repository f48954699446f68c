import { tenantOf } from '../lib/path-tenant.ts';
import { platformOfHost } from '../read/platforms/registry.ts';

/**
 * Whether an address lies on a host whose paths belong to different people: a registered platform, or a host with users of
 * their own paths (threats.md T4, T5). What such a host serves at its root, or at another's path, is not this party's word.
 *
 * Hosts that give each user a name (`alice.example.io`) are not among them: their whole origin is that one user's, and the
 * trust check says what such a name is worth.
 */
export function isSharedOrigin(url: URL): boolean {
  return platformOfHost(url.host) !== null || tenantOf(url) !== null;
}
