/**
 * Milliseconds of processor time that this process has had. Limits against inputs that cost too much are held to it: what else
 * the machine is doing does not count, as it would by the clock.
 */
export function busyMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
