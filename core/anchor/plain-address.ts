/** Before an address in a profile of the second edition (blockcerts.md §16.4). */
const PREFIX = /^ecdsa-koblitz-pubkey:/i;

/** A blockchain address without what profiles write before it. @param written attacker-controlled */
export function plainAddress(written: string): string {
  return written.trim().replace(PREFIX, '');
}
