import { describe, expect, it } from 'vitest';
import { badgeView } from '../../core/badge-view.ts';
import type { AnchorClaim } from '../../core/model/anchor.ts';
import type { Badge, Endorsement } from '../../core/model/badge.ts';
import type { Outcome } from '../../core/model/check.ts';
import type { Findings } from '../../core/model/context.ts';
import { badgeFor } from '../support/people.ts';

const SHOWN = { name: 'Sample Statistics', issuerName: null, description: null, narrative: null };
const anchors = [{}] as AnchorClaim[];

const view = (outcomes: Record<string, Outcome>, badge: Partial<Badge> = {}, findings: Findings = {}) => {
  const checks = Object.entries(outcomes).map(([check, outcome]) => ({
    check: check as 'proof',
    outcome,
    problems: [],
    facts: {},
  }));
  return badgeView(checks, { badge: badgeFor(badge), shown: SHOWN, ...findings });
};

describe('what may be shown of a badge', () => {
  it('is nothing unless its proof holds, and its anchor too', () => {
    const outcomes: Outcome[] = ['pass', 'fail', 'unknown', 'skipped', 'not-applicable'];
    for (const proof of outcomes) {
      for (const anchor of outcomes) {
        const shown = view({ proof, anchor }, {}, { anchors }) !== null;
        expect([proof, anchor, shown]).toEqual([
          proof,
          anchor,
          proof === 'pass' && (anchor === 'pass' || anchor === 'not-applicable'),
        ]);
      }
    }
  });
  it('is nothing of an anchored badge whose anchor nobody looked at', () => {
    expect(view({ proof: 'pass' }, {}, { anchors })).toBeNull();
    expect(view({ proof: 'pass' })?.name).toBe('Sample Statistics');
  });
  it('may be a picture that stands in the badge itself, where a reader found it fit; any other address must be of the web', () => {
    const image = (badge: Partial<Badge>) => view({ proof: 'pass' }, badge)?.image;
    const within = 'data:image/png;base64,iVBORw0KGgo=';
    expect(image({ image: within, pictureWithin: within })).toBe(within);
    for (const address of [within, 'javascript:alert(1)', 'http://example.org/b.png'])
      expect(image({ image: address })).toBeNull();
    expect(image({ image: 'https://example.org/b.png' })).toBe('https://example.org/b.png');
  });
  it('states nothing of the issuer that a badge of nobody names, but the name as it is written', () => {
    const issuer = {
      ...{ id: 'https://example.org/i', name: 'Example', host: 'example.org', path: '/i' },
      platform: { id: 'credly', name: 'Credly', admits: 'contract' as const },
    };
    const outcomes = { proof: 'pass', anchor: 'not-applicable' } as const;
    const shown = { ...SHOWN, issuerName: 'Example' };
    expect(view(outcomes, {}, { anchors, issuer, shown })?.issuer.host).toBe('example.org');
    const endorsements: Endorsement[] = [
      { state: 'holds', of: 'badge', issuer: { id: null, host: null, name: 'X' }, comment: null },
    ];
    expect(view(outcomes, {}, { anchors, endorsements })).toHaveProperty('endorsements');
    const nobodys = view(outcomes, {}, { anchors, issuer, shown, endorsements, isNobodys: true });
    expect(nobodys).not.toHaveProperty('endorsements');
    expect(nobodys).toMatchObject({ issuer: { name: 'Example', host: null, listedAs: null }, platform: null });
  });
  it('has the display and the data of a certificate', () => {
    const display = { mediaType: 'text/html', content: '<p>x</p>', encoding: null };
    expect(view({ proof: 'pass' }, { display, metadata: '{}' })).toMatchObject({ display, metadata: '{}' });
    expect(view({ proof: 'pass' })).not.toHaveProperty('display');
  });
});
