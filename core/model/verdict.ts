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

/** Whether the badge is as its issuer made or serves it; `none`: there was nothing to check. */
export const INTEGRITY = ['pass', 'fail', 'unknown', 'none'] as const;
/** Who issued it, as far as that was shown. */
export const ISSUER = ['listed', 'domain', 'platform', 'shared-host', 'self', 'conflict', 'unknown'] as const;
/** Whether it was issued to the person that the page names. */
export const RECIPIENT = ['match-email', 'match-name', 'similar-name', 'differ', 'spoof', 'unchecked'] as const;
/** Whether it still holds. */
export const FRESHNESS = ['current', 'no-status', 'expired', 'not-yet', 'revoked', 'suspended', 'unknown'] as const;
/** Whether its blockchain record, if it has one, is on a network where writing costs something. */
export const NETWORK = ['main', 'test'] as const;

/** The five axes that a verdict is read off (threats.md §9). */
export interface Axes {
  integrity: (typeof INTEGRITY)[number];
  issuer: (typeof ISSUER)[number];
  recipient: (typeof RECIPIENT)[number];
  freshness: (typeof FRESHNESS)[number];
  network: (typeof NETWORK)[number];
}
