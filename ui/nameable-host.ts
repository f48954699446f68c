/** What a host looks like that a person can be shown and a permission can name: of labels, the last no number, without a port. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Whether people can be asked about this host. @param host of a badge: attacker-controlled */
export function isNameable(host: string): boolean {
  return HOST.test(host);
}
