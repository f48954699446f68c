// Reports as plain values, for the pure parts of the panel.
import { CHECKS, type CheckId, type Outcome, type Problem, type Report } from '../../../core/index.ts';

export const ISSUER = 'https://wallet.example.org/issuer/1';

/** A report whose checks all passed but for those that are named. */
export function reportWith(
  checks: Partial<Record<CheckId, { outcome: Outcome; problems?: Problem[]; facts?: Record<string, string> }>>,
  change: Partial<Report> = {},
): Report {
  return {
    verdict: 'genuine',
    badge: {
      standard: 'ob-2.0',
      id: 'https://wallet.example.org/1',
      name: 'Bench Skills',
      description: 'Cuts joints.',
      criteria: { narrative: null, url: null },
      image: null,
      language: null,
      issuer: { id: ISSUER, name: 'Riverbend Guild', host: 'wallet.example.org', url: null, listedAs: null },
      platform: null,
      shownOn: null,
      issuedOn: '2025-11-02',
      expires: null,
    },
    checks: CHECKS.map((check) => ({ check, outcome: 'pass' as const, problems: [], facts: {}, ...checks[check] })),
    evidence: [],
    input: { kind: 'url', url: 'https://wallet.example.org/1' },
    verifiedAt: '2026-03-01T09:00:00.000Z',
    verifier: 'tashika 0.1.0',
    ...change,
  };
}

/** A problem by its code. */
export const problem = (code: Problem['code'], detail: Problem['detail'] = {}): Problem => ({ code, detail });
