import { closedPlatform } from '../closed-platform.ts';
import type { Platform } from './contract.ts';

/** BadgeList. Where its data lies is not known, and anyone can award badges there: docs/platforms.md. */
export const badgeList: Platform = closedPlatform(
  { id: 'badge-list', name: 'BadgeList', hosts: ['badgelist.com', 'www.badgelist.com'] },
  /^\/[\w-]+\/[\w-]+\/u\/[\w-]+$/,
  /^\/u\/[\w-]+$/,
);
