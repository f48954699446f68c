import type { ChosenBadge } from './contract.ts';

/** LinkedIn's form for a licence or certificate, filled from the badge; its holder reads it over there before it is saved. */
export function addToProfileLink(badge: ChosenBadge): string {
  const issued = monthOf(badge.issuedOn);
  const expires = monthOf(badge.expires);
  const members: [name: string, value: string | null][] = [
    ['name', badge.name],
    ['organizationName', badge.issuerName ?? badge.issuer],
    ['issueYear', issued?.year ?? null],
    ['issueMonth', issued?.month ?? null],
    ['expirationYear', expires?.year ?? null],
    ['expirationMonth', expires?.month ?? null],
    ['certUrl', badge.pageUrl],
    ['certId', badge.credentialId],
  ];
  const url = new URL('https://www.linkedin.com/profile/add');
  url.searchParams.set('startTask', 'CERTIFICATION_NAME');
  for (const [name, value] of members) if (value !== null && value !== '') url.searchParams.set(name, value);
  return url.href;
}

/** LinkedIn's form for a post about the badge's public page. */
export function shareLink({ pageUrl }: Pick<ChosenBadge, 'pageUrl'>): string {
  const url = new URL('https://www.linkedin.com/sharing/share-offsite/');
  url.searchParams.set('url', pageUrl);
  return url.href;
}

/** Of the calendar date as its issuer wrote it: in another zone the 1st of April is the 31st of March. */
function monthOf(date: string | null): { year: string; month: string } | null {
  const [, year, month] = /^(\d{4})-(\d{2})(?:-|$)/.exec(date ?? '') ?? [];
  const number = Number(month);
  return year && number >= 1 && number <= 12 ? { year, month: String(number) } : null;
}
