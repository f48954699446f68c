// Small builders for tests of the checks that judge people and time: a badge of invented facts, a context without a world.
import type { Badge } from '../../core/model/badge.ts';
import type { Check, CheckResult, Context, Findings } from '../../core/model/context.ts';
import type { Holder } from '../../core/model/policy.ts';
import { fakeContext } from './fake-context.ts';

/** A badge with nothing in it that the test does not name. */
export function badgeFor(members: Partial<Badge> = {}): Badge {
  return {
    standard: 'ob-2.0',
    id: 'https://badges.example.org/assertions/1',
    name: 'Sample badge',
    description: null,
    criteria: { narrative: null, url: null },
    image: null,
    language: null,
    issuer: { id: 'https://badges.example.org/issuer', name: 'Example School', url: null },
    recipients: [],
    recipientName: null,
    issuedOn: null,
    expires: null,
    document: {},
    ...members,
  };
}

/** A context whose world answers nothing: these checks ask nobody. */
export function contextFor(holder: Holder = {}, members: Partial<Context> = {}): Context {
  const nobody = (): never => {
    throw new Error('this check must not reach the world');
  };
  return fakeContext({ http: nobody, chain: nobody, now: Date.UTC(2026, 10, 21), holder, ...members });
}

/** Runs one check over a badge, or over what a test found before it. */
export async function runCheck(
  check: Check,
  context: Context,
  badge: Badge | null,
  findings: Findings = {},
): Promise<CheckResult> {
  return check.run(context, { ...findings, ...(badge && { badge }) });
}
