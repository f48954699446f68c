import { ipBytes, mappedV4 } from './ip-address.ts';

/**
 * What one caller is counted under: an IPv4 address, or the /64 of an IPv6 one, which is the least that one household gets. Callers
 * whose address is not known are counted together.
 */
export function callerKey(address: string): string {
  // A zone names an interface of this machine.
  const bytes = ipBytes(address.split('%', 1)[0] ?? '');
  if (!bytes) return 'unknown';
  const four = bytes.length === 4 ? bytes : mappedV4(bytes);
  if (four) return four.join('.');
  return bytes
    .slice(0, 8)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
