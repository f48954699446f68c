import { httpsForm, MAX_ADDRESS_CHARACTERS } from './lib/https-form.ts';
import { tidyText } from './lib/tidy-detail.ts';
import type { BadgeView } from './model/badge.ts';
import type { CheckId } from './model/check.ts';
import type { CheckReport } from './model/check-report.ts';
import type { Findings } from './model/context.ts';

/**
 * What may be shown of a badge: nothing unless the proof covers it (threats.md §1, law 4). Of a badge with an anchor the proof check
 * knows no more than what would be covered if the hash is the one that was anchored.
 */
export function badgeView(checks: readonly CheckReport[], findings: Findings): BadgeView | null {
  const { badge, shown, payload, listedAs, credential, endorsements } = findings;
  // Whom a test badge names is a claim: nothing that was found of that issuer may stand beside it as a fact.
  const issuer = findings.isNobodys ? undefined : findings.issuer;
  // Of a hosted badge without a name nothing is known; a holder may show a credential without its name (selective disclosure).
  if (!isProven(checks, findings) || !badge || !shown || (shown.name === null && !credential)) return null;
  return {
    standard: badge.standard,
    id: badge.id,
    name: shown.name ?? '',
    description: shown.description,
    criteria: { narrative: shown.narrative, url: httpsOnly(badge.criteria.url) },
    image: badge.pictureWithin ?? httpsOnly(badge.image),
    language: languageTag(badge.language),
    issuer: {
      id: wholeId(issuer?.id ?? badge.issuer.id),
      name: shown.issuerName,
      host: issuer?.host ?? null,
      url: httpsOnly(badge.issuer.url),
      listedAs: listedAs ?? null,
    },
    platform: issuer?.platform ? { id: issuer.platform.id, name: issuer.platform.name } : null,
    shownOn: payload?.shownOn ?? null,
    issuedOn: tidied(asWritten(badge.awardedOn ?? badge.issuedOn)),
    expires: tidied(asWritten(badge.expires)),
    ...(shown.details && { details: shown.details }),
    ...(endorsements && !findings.isNobodys && { endorsements }),
    ...(badge.display && { display: badge.display }),
    ...(badge.metadata !== undefined && { metadata: badge.metadata }),
  };
}

function isProven(checks: readonly CheckReport[], { anchors }: Findings): boolean {
  const outcomeOf = (id: CheckId) => checks.find(({ check }) => check === id)?.outcome;
  const anchor = outcomeOf('anchor');
  // Where it was not asked for, there must have been nothing to ask.
  const holds = anchor === undefined ? anchors === undefined : anchor === 'pass' || anchor === 'not-applicable';
  return holds && outcomeOf('proof') === 'pass';
}

/** Ids and dates are short; an attacker's need not be. */
function tidied(text: string | null): string | null {
  return text === null ? null : tidyText(text);
}

/** An id is copied into lists, so an address stays whole. */
function wholeId(id: string | null): string | null {
  return id !== null && httpsForm(id) === id ? id : tidied(id);
}

/** BCP 47, or nothing: it becomes a `lang` attribute. */
function languageTag(tag: string | null): string | null {
  return tag !== null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(tag) ? tag : null;
}

/** Only https addresses are ever offered as links or pictures. */
function httpsOnly(address: string | null): string | null {
  if (address === null || address.length > MAX_ADDRESS_CHARACTERS || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && !url.username && !url.password ? url.href : null;
}

/** ISO text stays as the issuer wrote it; Unix seconds of the old editions become ISO. */
function asWritten(date: string | number | null): string | null {
  if (typeof date !== 'number' && !/^\d{9,11}$/.test(date ?? '')) return date;
  const moment = new Date(Number(date) * 1000);
  return Number.isNaN(moment.getTime()) ? String(date) : moment.toISOString();
}
