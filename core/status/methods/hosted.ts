import { hostOf } from '../../lib/host-of.ts';
import type { StatusMethod } from './contract.ts';

/**
 * Hosted badges: 410, or `revoked: true` in a body of any status, is withdrawn (Open Badges 2.0 §Assertion, threats.md T47).
 * Otherwise the host still serves it, and says so itself; no separate service exists for these badges.
 */
export const hosted: StatusMethod = {
  id: 'hosted',
  handles: (findings) => findings.hosted !== undefined,
  ask({ hosted: record, shown }) {
    const assertion = record?.assertion;
    if (!assertion || assertion.state === 'missing' || assertion.state === 'embedded') return { outcome: 'skipped' };
    const host = hostOf(assertion.url);
    const facts = { method: 'hosted', host };
    if (assertion.state === 'served') return { facts };
    const detail = { host, issuer: shown?.issuerName ?? host, reason: assertion.reason ?? '' };
    return { problems: [{ code: 'status.revoked', detail }], facts };
  },
};
