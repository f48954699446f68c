import { hostOf } from '../lib/host-of.ts';
import type { CheckResult, Findings } from '../model/context.ts';

/**
 * Hosted badges: 410, or `revoked: true` in a body of any status, is withdrawn (Open Badges 2.0 §Assertion, threats.md T47).
 * Otherwise the host still serves it, and says so itself; no separate service exists for these badges.
 */
export function hostedStatus({ hosted, shown }: Readonly<Findings>): CheckResult {
  const assertion = hosted?.assertion;
  if (!assertion || assertion.state === 'missing' || assertion.state === 'embedded') return { outcome: 'skipped' };
  const host = hostOf(assertion.url);
  const facts = { method: 'hosted', host };
  // Whatever led to it, what calls itself withdrawn is not current.
  if (assertion.state === 'served' && !assertion.content.revoked) return { facts };
  const reason = assertion.state === 'served' ? assertion.content.revocationReason : assertion.reason;
  const detail = { host, issuer: shown?.issuerName ?? host, reason: reason ?? '' };
  return { problems: [{ code: 'status.revoked', detail }], facts };
}
