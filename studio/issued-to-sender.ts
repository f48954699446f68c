import type { Report } from '../core/index.ts';

/**
 * Whether the badge was issued to the address that was given with it. The verdict alone does not say so: of an issuer on no list a
 * reader sees the same sentence as without an address.
 */
export function issuedToSender({ checks }: Pick<Report, 'checks'>): boolean {
  return checks.some(({ check, outcome }) => check === 'recipient' && outcome === 'pass');
}
