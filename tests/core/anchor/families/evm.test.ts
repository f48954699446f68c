import { SigningKey, Transaction, Wallet } from 'ethers';
import { describe, expect, it } from 'vitest';
import { ethereum } from '../../../../core/anchor/chains/ethereum.ts';
import { evm } from '../../../../core/anchor/families/evm.ts';
import { familyOf } from '../../../../core/anchor/families/registry.ts';
import type { PublicKey } from '../../../../core/lib/keys/public-key.ts';
import type { ChainTransaction } from '../../../../core/ports.ts';

const wallet = new Wallet(`0x${'42'.repeat(32)}`);
const ROOT = 'ab'.repeat(32);

function told(data: string, chainId = 1): ChainTransaction {
  const transaction = Transaction.from({
    type: 2,
    chainId,
    nonce: 0,
    gasLimit: 1,
    to: `0x${'de'.repeat(20)}`,
    data: `0x${data}`,
  });
  transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
  return {
    ...{ network: `eip155:${chainId}`, txid: transaction.hash ?? '', raw: transaction.serialized.slice(2) },
    // All that a source says beside the bytes counts for nothing.
    ...{ payload: 'ee', senders: ['0x0'], blockTime: '', confirmations: 0, authenticated: true },
  };
}

const keyOf = (priv: string): PublicKey => {
  const point = Buffer.from(SigningKey.computePublicKey(priv, false).slice(4), 'hex');
  const [x = '', y = ''] = [point.subarray(0, 32), point.subarray(32)].map((half) => half.toString('base64url'));
  return { kind: 'secp256k1', jwk: { kty: 'EC', crv: 'secp256k1', x, y } };
};

describe('the family of EVM chains', () => {
  it('takes payload, sender and chain from the signed bytes alone', async () => {
    expect(await evm.authenticate(told(ROOT, 137), ethereum)).toEqual({
      ...{ payloads: [ROOT], senders: [wallet.address.toLowerCase()], network: 'eip155:137' },
    });
    expect(await evm.authenticate(told(`${ROOT}00`), ethereum)).toMatchObject({ payloads: [`${ROOT}00`] });
  });

  it('believes no bytes that hash to another id, and none that are not there', async () => {
    const transaction = told(ROOT);
    const { raw: _, ...bare } = transaction;
    expect(await evm.authenticate({ ...transaction, txid: `0x${'00'.repeat(32)}` }, ethereum)).toBeNull();
    expect(await evm.authenticate({ ...transaction, raw: told('cd'.repeat(32)).raw ?? '' }, ethereum)).toBeNull();
    expect(await evm.authenticate(bare, ethereum)).toBeNull();
  });

  it('writes an id in one way, and knows what is none', () => {
    const id = 'AB'.repeat(32);
    expect([id, `0x${id}`, `0X${id}`].map(evm.txidOf)).toEqual(Array(3).fill(`0x${id.toLowerCase()}`));
    for (const other of ['', '0x', id.slice(1), `${id}00`, `0x0x${id.slice(2)}`, `${id}\n`]) expect(evm.txidOf(other)).toBeNull();
  });

  it('derives the address of a key as the chain does', async () => {
    for (const secret of ['01', '42', '7f'].map((byte) => `0x${byte.repeat(32)}`)) {
      expect(await evm.addressesOf(keyOf(secret), ethereum)).toEqual([new Wallet(secret).address.toLowerCase()]);
    }
    expect(await evm.addressesOf({ kind: 'P-256', jwk: {} }, ethereum)).toEqual([]);
  });

  it('compares addresses without case, and nothing that is no address', () => {
    const { address } = wallet;
    expect(evm.sameAddress(address, address.toUpperCase().replace('0X', '0x'))).toBe(true);
    expect(evm.sameAddress(address, `0x${'00'.repeat(20)}`)).toBe(false);
    expect(evm.sameAddress('', '')).toBe(false);
  });

  it('is found in the register, like the other one', async () => {
    expect((await familyOf('evm')).id).toBe('evm');
    expect((await familyOf('bitcoin')).id).toBe('bitcoin');
  });
});
