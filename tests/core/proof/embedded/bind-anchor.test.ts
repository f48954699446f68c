import { describe, expect, it } from 'vitest';
import { bindAnchor } from '../../../../core/proof/embedded/bind-anchor.ts';
import { controllerWith, keyWith } from '../../../support/controllers.ts';
import { problemOfLater } from '../../../support/problem-of.ts';

const ADDRESS = '0x7E30a37763e6Ba1fFeDE1750bBeFB4c60b17a1B3';
const issuer = controllerWith([keyWith({ unreadable: 'x' })], {
  addresses: [{ address: ADDRESS, created: null, revoked: null, expires: null }],
});
const bind = (address: string) =>
  bindAnchor({ verificationMethod: `ecdsa-koblitz-pubkey:${address}` }, issuer, 'none', { controller: async () => issuer });

describe('an address in place of a method', () => {
  it('is the one that the issuer lists, in whichever case its hex is written', async () => {
    for (const address of [ADDRESS, ADDRESS.toLowerCase(), ADDRESS.toUpperCase().replace('0X', '0x')])
      expect(await bind(address)).toEqual({ by: 'issuer', party: issuer, method: null });
  });

  it('is nobody’s where the issuer lists another', async () => {
    expect(await problemOfLater(() => bind(`0x${'1'.repeat(40)}`))).toMatchObject({ code: 'proof.key-not-bound' });
  });
});
