import { describe, expect, it } from 'vitest';
import { badgeView } from '../../core/badge-view.ts';
import type { AnchorClaim } from '../../core/model/anchor.ts';
import type { Badge } from '../../core/model/badge.ts';
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
  it('may be a picture that stands in the badge itself, of a kind that browsers show as no more than that', () => {
    const image = (address: string) => view({ proof: 'pass' }, { image: address })?.image;
    for (const kind of ['png', 'jpeg', 'gif', 'svg+xml']) {
      const address = `data:image/${kind};base64,iVBORw0KGgo=`;
      expect(image(address)).toBe(address);
    }
    const others = [
      'data:text/html;base64,PHA+',
      'data:image/svg+xml,<svg/>',
      'data:image/png;base64,<',
      'data:image/png;charset=x;base64,AA==',
      'javascript:alert(1)',
      `data:image/png;base64,${'A'.repeat(1024 * 1024)}`,
    ];
    for (const address of others) expect(image(address)).toBeNull();
  });
  it('is no display and no data beyond what a certificate has room for', () => {
    const display = (length: number) => ({ mediaType: 'text/html', content: 'x'.repeat(length), encoding: null });
    expect(view({ proof: 'pass' }, { display: display(10) })?.display).toEqual(display(10));
    expect(view({ proof: 'pass' }, { display: display(3 * 1024 * 1024 + 1) })?.display).toBeUndefined();
    expect(view({ proof: 'pass' }, { metadata: '{}' })?.metadata).toBe('{}');
    expect(view({ proof: 'pass' }, { metadata: 'x'.repeat(256 * 1024 + 1) })?.metadata).toBeUndefined();
  });
});
