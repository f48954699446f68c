import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToProfileLink, shareLink } from '../../studio/linkedin.ts';
import { BADGE, hostileBadge } from './sample-badges.ts';

const filled = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe('the link that adds a badge to a LinkedIn profile', () => {
  it('fills in name, organisation, months, number and address', () => {
    expect(filled(addToProfileLink({ ...BADGE, expires: '2028-03-31' }))).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: BADGE.name,
      organizationName: '一般社団法人　サンプル学習協会',
      issueYear: '2025',
      issueMonth: '3',
      expirationYear: '2028',
      expirationMonth: '3',
      certUrl: BADGE.pageUrl,
      certId: 'enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09',
    });
  });

  it('takes the month as it was written, whatever the zone', () => {
    expect(filled(addToProfileLink({ ...BADGE, issuedOn: '2025-04-01T00:00:00+09:00' }))).toMatchObject({ issueMonth: '4' });
  });

  it('leaves out what is not known, and dates that are none', () => {
    const bare = { ...BADGE, issuedOn: '2025-13-01', expires: 'soon', credentialId: null, issuerName: null };
    expect(filled(addToProfileLink(bare))).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: BADGE.name,
      organizationName: BADGE.issuer,
      certUrl: BADGE.pageUrl,
    });
  });

  it('leads to that form alone, each member once, whatever stands in the badge', () => {
    fc.assert(
      fc.property(hostileBadge, (badge) => {
        const url = new URL(addToProfileLink(badge));
        expect(url.origin + url.pathname + url.hash).toBe('https://www.linkedin.com/profile/add');
        const names = [...url.searchParams.keys()];
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

describe('the link that shares a badge', () => {
  it('has nothing but its address', () => {
    expect(shareLink(BADGE)).toBe(`https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(BADGE.pageUrl)}`);
  });
});
