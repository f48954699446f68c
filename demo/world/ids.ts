import { createHash } from 'node:crypto';

/** Everything random-looking in the sample world comes from this and a label, so that two builds are the same bytes. */
const SEED = 'tashika sample world 1';

/** 32 bytes that depend on the label alone. */
export function seeded(label: string): Buffer {
  return createHash('sha256').update(`${SEED}\n${label}`).digest();
}

/** An id as the wallet platform makes them: base64 of the base64 of 16 opaque bytes, 32 characters. */
export function lecosId(label: string): string {
  const inner = seeded(label).subarray(0, 16).toString('base64');
  return Buffer.from(inner).toString('base64');
}

/** A version 4 UUID. */
export function uuid(label: string): string {
  const bytes = seeded(label).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** 32 lower-case hex digits: a salt, or the token of a claim link. */
export function hex32(label: string): string {
  return seeded(label).toString('hex').slice(0, 32);
}

/** `sha256$` and the hex digest of address and salt, the salt last and nothing between (Open Badges 2.0 §IdentityHash). */
export function hashedIdentity(email: string, salt: string): string {
  return `sha256$${createHash('sha256')
    .update(email + salt, 'utf8')
    .digest('hex')}`;
}
