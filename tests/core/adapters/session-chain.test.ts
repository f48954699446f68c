import { describe, expect, it } from 'vitest';
import { sessionChain } from '../../../core/adapters/session-chain.ts';
import type { ChainOptions } from '../../../core/ports.ts';
import { fakeHttp } from '../../support/fake-http.ts';

describe('the blockchains as one verification sees them', () => {
  it('are asked once about a transaction, through its own http, and once more about what was spent', async () => {
    const asked: [string, string, ChainOptions | undefined][] = [];
    const { http } = fakeHttp({});
    const chain = sessionChain(async (...question) => {
      asked.push(question as (typeof asked)[number]);
      return [{ source: 'one', transaction: null }];
    }, http);
    const [first, second] = await Promise.all([chain('eip155:1', '0x1'), chain('eip155:1', '0x1', {})]);
    expect(second).toBe(first);
    await chain('eip155:1', '0x1', { spends: true });
    await chain('eip155:137', '0x1');
    expect(asked).toEqual([
      ['eip155:1', '0x1', { http }],
      ['eip155:1', '0x1', { spends: true, http }],
      ['eip155:137', '0x1', { http }],
    ]);
  });
});
