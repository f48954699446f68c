import type { Report } from '../../core/index.ts';

/** What a host looks like that a permission can name. It comes from a badge. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** The hosts that could not be asked because the viewer has not allowed it, each once. */
export function hostsToAllow({ checks, members = [] }: Pick<Report, 'checks' | 'members'>): string[] {
  const hosts = [...checks, ...members.flatMap((member) => member.checks)].flatMap(({ problems }) =>
    problems.flatMap(({ code, detail }) => (code === 'net.not-permitted' ? [String(detail['host'] ?? '')] : [])),
  );
  return [...new Set(hosts)].filter((host) => HOST.test(host));
}
