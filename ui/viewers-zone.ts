/** The zone of the viewer's own clock, in which times of day are told. IANA. */
export function viewersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
