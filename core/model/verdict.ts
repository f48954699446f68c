/** The thirteen answers (threats.md §9). */
export const VERDICTS = [
  'confirmed',
  'genuine',
  'holder-differs',
  'issuer-unproven',
  'issuer-name-conflict',
  'expired',
  'not-yet-valid',
  'revoked',
  'on-hold',
  'not-genuine',
  'incomplete',
  'test-badge',
  'not-checkable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const INTEGRITY = ['pass', 'fail', 'unknown', 'none'] as const;
export const ISSUER = ['listed', 'domain', 'platform', 'shared-host', 'self', 'conflict', 'unknown'] as const;
export const RECIPIENT = ['match-email', 'match-name', 'similar-name', 'differ', 'spoof', 'unchecked'] as const;
export const FRESHNESS = ['current', 'no-status', 'expired', 'not-yet', 'revoked', 'suspended', 'unknown'] as const;
export const NETWORK = ['main', 'test'] as const;

/** The five axes that a verdict is read off (threats.md §9). */
export interface Axes {
  integrity: (typeof INTEGRITY)[number];
  issuer: (typeof ISSUER)[number];
  recipient: (typeof RECIPIENT)[number];
  freshness: (typeof FRESHNESS)[number];
  network: (typeof NETWORK)[number];
}
