import type { Report } from '../../core/index.ts';
import { isNameable } from '../../ui/nameable-host.ts';

type Checked = Pick<Report, 'checks' | 'members'>;

/** The hosts of documents that could not be asked because the viewer has not allowed it, each once. */
export function hostsToAllow(report: Checked): string[] {
  return forbiddenIn(report, (check) => check !== 'anchor');
}

/** The same of sources of blockchains: they are asked together, and so is leave. */
export function sourcesToAllow(report: Checked): string[] {
  return forbiddenIn(report, (check) => check === 'anchor');
}

function forbiddenIn({ checks, members = [] }: Checked, counts: (check: string) => boolean): string[] {
  const hosts = [...checks, ...members.flatMap((member) => member.checks)].flatMap(({ check, problems }) =>
    problems.flatMap(({ code, detail }) => (code === 'net.not-permitted' && counts(check) ? [String(detail['host'] ?? '')] : [])),
  );
  return [...new Set(hosts)].filter(isNameable);
}
