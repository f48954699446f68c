import { accredible } from './accredible.ts';
import { adobeLearningManager } from './adobe-learning-manager.ts';
import { badgeList } from './badge-list.ts';
import { badgecert } from './badgecert.ts';
import { badgr } from './badgr.ts';
import { certifier } from './certifier.ts';
import type { Platform, PlatformMatch } from './contract.ts';
import { credly } from './credly.ts';
import { europass } from './europass.ts';
import { lecos } from './lecos.ts';
import { moodle } from './moodle.ts';
import { openBadgeFactory } from './open-badge-factory.ts';
import { openBadgePassport } from './open-badge-passport.ts';
import { openbadgeNet } from './openbadge-net.ts';
import { sertifier } from './sertifier.ts';

/** Every platform whose addresses are known. The first that matches wins; their addresses do not overlap; Moodle, known by its paths alone, stands last. */
export const PLATFORMS: readonly Platform[] = [
  lecos,
  credly,
  openbadgeNet,
  badgr,
  openBadgeFactory,
  openBadgePassport,
  accredible,
  adobeLearningManager,
  certifier,
  sertifier,
  badgecert,
  badgeList,
  europass,
  moodle,
];

/**
 * The platform that an address belongs to, and what the address stands for. Judges the parsed address, so that a host in the
 * path, in the user name or before a foreign suffix is not mistaken for the platform's.
 */
export function matchPlatform(url: URL): { platform: Platform; match: PlatformMatch } | null {
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return null;
  const path = url.pathname.replace(/\/$/, '');
  for (const platform of PLATFORMS) {
    const match = platform.match(url, path);
    if (match) return { platform, match };
  }
  return null;
}

/**
 * The platform whose issuers live under `host`, or which shows its pages there. Compared as equal: a host below or beside it is
 * another's, unless the platform says that all of them are its own.
 */
export function platformOfHost(host: string): Platform | null {
  return PLATFORMS.find(({ hosts, ownsHost }) => hosts.includes(host) || ownsHost?.(host)) ?? null;
}

/** The platform, if any, that keeps `assertion` as a badge of its own under known addresses. */
export function platformOfAssertion(assertion: string): Platform | null {
  return PLATFORMS.find((platform) => platform.native?.assertion(assertion)) ?? null;
}
