import type { BadgeView, Report, Verdict } from '../../core/index.ts';

/** What may be shown of an invented badge. */
export const BADGE: BadgeView = {
  standard: 'ob-2.0',
  id: 'https://badges.example.org/assertions/1',
  name: 'Statistics for Everyone',
  description: 'How to read data.',
  criteria: { narrative: null, url: null },
  image: 'https://badges.example.org/badge.png',
  language: 'en',
  issuer: {
    id: 'https://badges.example.org/',
    name: 'Example University',
    host: 'badges.example.org',
    url: null,
    listedAs: null,
  },
  platform: null,
  shownOn: null,
  issuedOn: '2026-03-01',
  expires: null,
};

/** A report with this verdict, as a checker gives it. */
export function reportOf(verdict: Verdict, badge: BadgeView | null = BADGE): Report {
  return {
    verdict,
    badge,
    checks: [],
    evidence: [],
    input: { kind: 'json' },
    verifiedAt: '2026-03-12T05:03:00Z',
    verifier: 'tashika 0.0.0',
  };
}
