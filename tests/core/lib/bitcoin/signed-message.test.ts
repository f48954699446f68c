import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, it } from 'vitest';
import { keyAddress } from '../../../../core/lib/bitcoin/address.ts';
import { signerOfMessage } from '../../../../core/lib/bitcoin/signed-message.ts';
import { ADDRESS, signedMessage } from '../../../support/anchored-badges.ts';

const TEXT = '10c1a3f0-0000-4000-8000-000000000012';
const signature = signedMessage(TEXT);
const changed = (at: number, byte: number) => {
  const bytes = Buffer.from(signature, 'base64');
  bytes[at] = byte;
  return bytes.toString('base64');
};

describe('a text signed as Bitcoin wallets do', () => {
  it('gives the address of whoever signed it, for each network that is asked for', () => {
    const [main, test] = signerOfMessage(TEXT, signature, [0x00, 0x6f]) ?? [];
    expect(main).toBe(ADDRESS);
    expect(test).toMatch(/^[mn]/);
  });
  it('gives the address of the uncompressed key where its header says so', () => {
    const header = Buffer.from(signature, 'base64')[0] ?? 0;
    const uncompressed = secp256k1.getPublicKey(new Uint8Array(32).fill(7), false);
    expect(signerOfMessage(TEXT, changed(0, header - 4), [0])).toEqual([keyAddress(uncompressed, { p2pkh: 0 })]);
  });
  it('is by somebody else for any other text', () => {
    expect(signerOfMessage(`${TEXT}.`, signature, [0])).not.toEqual([ADDRESS]);
  });
  it('is none in another form', () => {
    const long = 'x'.repeat(253);
    for (const other of ['', 'x', `${signature}AA`, changed(0, 26), changed(0, 35), `z${signature.slice(1)}!`]) {
      expect(signerOfMessage(TEXT, other, [0])).toBeNull();
    }
    expect(signerOfMessage(long, signedMessage(TEXT), [0])).toBeNull();
    // r beyond the order of the curve.
    expect(signerOfMessage(TEXT, Buffer.from([31, ...Array(64).fill(0xff)]).toString('base64'), [0])).toBeNull();
  });
});
