import { httpsForm } from '../lib/https-form.ts';
import type { CheckResult, IssuerFinding } from '../model/context.ts';
import type { HostedRecord, Profile } from '../model/hosted.ts';
import type { Problem } from '../model/problem.ts';
import { platformOfHost } from '../read/platforms/registry.ts';

/**
 * The profile of a hosted badge's issuer, served at the address that is its id (Open Badges 2.0 §Profile). What the answer
 * proves is control of that address; the name in it is a claim (threats.md T2).
 */
export function hostedProfile({ issuer: part }: Pick<HostedRecord, 'issuer'>): CheckResult {
  // Without an assertion or a badge class nothing names an issuer; the proof check says what was missing.
  if (!part || part.state === 'withdrawn') return { outcome: 'skipped' };
  if (part.state === 'missing') return { problems: part.problems.map(asIssuerProblem) };
  // Open Badges 1.0 has no ids: the address that served a profile is its id.
  const ownId = part.content.id ?? (part.state === 'served' ? part.url : null);
  const finding = findingOf({ ...part.content, id: ownId });
  const problems: Problem[] =
    part.state === 'embedded' ? [{ code: 'issuer.embedded-only', detail: { name: finding.name ?? '' } }] : [];
  if (finding.host === null) problems.push({ code: 'issuer.self-asserted', detail: { name: finding.name ?? '' } });
  const { id, host, platform } = finding;
  return {
    problems,
    found: { issuer: finding },
    facts: { id, host: host ?? '', ...(platform && { platform: platform.name }) },
  };
}

/** A fault of the proof that came up at the issuer's address leaves the issuer unknown; the proof check reports it itself. */
function asIssuerProblem(problem: Problem): Problem {
  return problem.code.startsWith('proof.') ? { code: 'issuer.unreachable', detail: problem.detail } : problem;
}

function findingOf({ id, name }: Profile): IssuerFinding {
  const address = id === null ? null : httpsForm(id);
  if (address === null) return { id: id ?? '', name, host: null, path: null, platform: null };
  const url = new URL(address);
  const platform = platformOfHost(url.host);
  return {
    id: address,
    name,
    host: url.host,
    path: url.pathname,
    platform: platform && { id: platform.id, name: platform.name, admits: platform.admits },
  };
}
