import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../core/index.ts';
import { ownEntry, platformKind, trustable } from '../../../extension/ui/trustable.ts';
import { ISSUER, problem, reportWith } from './reports.ts';

const unlisted = { trust: { outcome: 'not-applicable' as const, facts: { tier: 'platform' } } };
const entry = { issuer: ISSUER, name: 'Riverbend Guild' };

describe('what "trust this issuer" adds', () => {
  it('is the issuer’s id with the name it goes by, never a host', () => {
    expect(trustable(reportWith(unlisted))).toEqual(entry);
  });

  it('is nothing under a verdict that speaks against the issuer or says nothing of it', () => {
    const offered = VERDICTS.filter((verdict) => trustable(reportWith(unlisted, { verdict })));
    expect(offered).toEqual(['confirmed', 'genuine', 'holder-differs', 'issuer-unproven', 'expired', 'not-yet-valid']);
  });

  it('is nothing for an issuer that is listed, imitates another, made its own identity, or is not shown', () => {
    expect(trustable(reportWith({}))).toBeNull();
    for (const tier of ['self', 'conflict']) {
      expect(trustable(reportWith({ trust: { outcome: 'not-applicable', facts: { tier } } }))).toBeNull();
    }
    expect(trustable(reportWith(unlisted, { badge: null }))).toBeNull();
  });

  it('is found again on the viewer’s list by that id alone', () => {
    expect(ownEntry(reportWith({}), [{ host: 'wallet.example.org' }, entry])).toEqual(entry);
    expect(ownEntry(reportWith({}), [{ host: 'wallet.example.org' }])).toBeNull();
    expect(ownEntry(reportWith({}, { badge: null }), [entry])).toBeNull();
  });

  it('says beside whom it stands on a platform', () => {
    expect(platformKind(reportWith({}))).toBeNull();
    const { badge } = reportWith({});
    const onPlatform = { badge: badge && { ...badge, platform: { id: 'wallet', name: 'Wallet' } } };
    expect(platformKind(reportWith({}, onPlatform))).toBe('contract');
    const open = { trust: { outcome: 'not-applicable' as const, problems: [problem('trust.open-platform')] } };
    expect(platformKind(reportWith(open, onPlatform))).toBe('anyone');
  });
});
