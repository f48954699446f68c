import { ipBytes } from './ip-address.ts';

/**
 * Blocks that are nobody's on the internet (the special-purpose registries of IANA, RFC 6890 and its successors), and the one address
 * that Azure keeps for its own machines.
 */
const NOT_PUBLIC_V4 = [
  ...[
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
  ],
  ...['192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  '168.63.129.16/32',
].map(block);

/** Of IPv6 all that is public lies in `2000::/3`; of that, documentation, protocols, 6to4 and Teredo, which lead to IPv4 addresses of anybody's choice. */
const GLOBAL_V6 = block('2000::/3');
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map(block);
/** How networks without IPv4 reach an IPv4 address (RFC 6052): the address inside decides. */
const NAT64 = block('64:ff9b::/96');

interface Block {
  bytes: readonly number[];
  bits: number;
}

/**
 * Whether a server of the internet can be at an address. Everything else is inside of somebody's network, ours first of all, and is never
 * connected to (threats.md T26). An IPv4 address in the form of an IPv6 one has no business in a DNS answer.
 *
 * @param text as the resolver gives it; attacker-controlled
 */
export function isPublicAddress(text: string): boolean {
  const bytes = ipBytes(text);
  if (!bytes) return false;
  if (bytes.length === 4) return isPublicV4(bytes);
  if (holds(NAT64, bytes)) return isPublicV4(bytes.slice(12));
  return holds(GLOBAL_V6, bytes) && !NOT_PUBLIC_V6.some((one) => holds(one, bytes));
}

function isPublicV4(bytes: readonly number[]): boolean {
  return !NOT_PUBLIC_V4.some((one) => holds(one, bytes));
}

function block(text: string): Block {
  const [address = '', bits = ''] = text.split('/');
  return { bytes: ipBytes(address) ?? [], bits: Number(bits) };
}

function holds({ bytes, bits }: Block, address: readonly number[]): boolean {
  return bytes.every((byte, at) => {
    const mask = 0xff & ~(0xff >> Math.min(8, Math.max(0, bits - 8 * at)));
    return (byte & mask) === ((address[at] ?? 0) & mask);
  });
}
