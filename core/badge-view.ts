import type { BadgeView } from './model/badge.ts';
import type { CheckReport } from './model/check-report.ts';
import type { Findings } from './model/context.ts';

/** What may be shown of a badge: nothing unless the proof covers it (threats.md §1, law 4). */
export function badgeView(checks: readonly CheckReport[], findings: Findings): BadgeView | null {
  const { badge, shown, issuer, payload, listedAs } = findings;
  const proven = checks.some((check) => check.check === 'proof' && check.outcome === 'pass');
  if (!proven || !badge || !shown?.name) return null;
  return {
    standard: badge.standard,
    id: badge.id,
    name: shown.name,
    description: shown.description,
    criteria: { narrative: shown.narrative, url: httpsOnly(badge.criteria.url) },
    image: httpsOnly(badge.image),
    language: badge.language,
    issuer: {
      id: issuer?.id ?? badge.issuer.id,
      name: shown.issuerName,
      host: issuer?.host ?? null,
      url: httpsOnly(badge.issuer.url),
      listedAs: listedAs ?? null,
    },
    platform: issuer?.platform ? { id: issuer.platform.id, name: issuer.platform.name } : null,
    shownOn: payload?.shownOn ?? null,
    issuedOn: asWritten(badge.issuedOn),
    expires: asWritten(badge.expires),
  };
}

/** Only https addresses are ever offered as links or pictures. */
function httpsOnly(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && !url.username && !url.password ? url.href : null;
}

/** ISO text stays as the issuer wrote it; Unix seconds of the old editions become ISO. */
function asWritten(date: string | number | null): string | null {
  if (typeof date !== 'number') return date;
  const moment = new Date(date * 1000);
  return Number.isNaN(moment.getTime()) ? String(date) : moment.toISOString();
}
