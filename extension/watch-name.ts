import type { Subject } from './messages.ts';

/**
 * The name of the port through which a page of ours follows the verification of a subject. Each message is a `MembersProgress`; whatever
 * no port is open for any more is given up.
 */
export function watchName(subject: Subject): string {
  return JSON.stringify(subject);
}
