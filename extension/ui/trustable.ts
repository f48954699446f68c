import type { Report, TrustEntry, Verdict } from '../../core/index.ts';

/** The verdicts under which who issued the badge is known, and nothing speaks against it. */
const SOUND: readonly Verdict[] = ['confirmed', 'genuine', 'holder-differs', 'issuer-unproven', 'expired', 'not-yet-valid'];

/**
 * What "trust this issuer" would put on the viewer's list: the id of the one issuer, never a host, which a platform shares among
 * its tenants. `null` where it makes no sense: nothing was shown of the issuer, it imitates another one, its identity is
 * self-made, or it is listed already.
 */
export function trustable({ verdict, badge, checks }: Pick<Report, 'verdict' | 'badge' | 'checks'>): TrustEntry | null {
  const trust = checks.find(({ check }) => check === 'trust');
  if (!badge || !SOUND.includes(verdict) || !trust || trust.outcome === 'pass') return null;
  const { id, name, host } = badge.issuer;
  if (id === null || host === null || ['self', 'conflict'].includes(String(trust.facts['tier']))) return null;
  return { issuer: id, ...(name !== null && name !== '' && { name }) };
}

/** The viewer's own entry by which a listed issuer is listed; `null`: it is on another list, or on none. */
export function ownEntry({ badge }: Pick<Report, 'badge'>, own: readonly TrustEntry[]): TrustEntry | null {
  const id = badge?.issuer.id;
  return own.find((entry) => 'issuer' in entry && entry.issuer === id) ?? null;
}

/** Whether somebody could open an account beside this issuer's; `null`: it has a host of its own. */
export function platformKind({ badge, checks }: Pick<Report, 'badge' | 'checks'>): 'contract' | 'anyone' | null {
  if (!badge?.platform) return null;
  const codes = checks.flatMap(({ problems }) => problems.map(({ code }) => code));
  return codes.includes('trust.open-platform') ? 'anyone' : 'contract';
}
