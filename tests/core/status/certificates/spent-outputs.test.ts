import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context, Findings } from '../../../../core/model/context.ts';
import type { Controller } from '../../../../core/model/controller.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import type { ChainAnswer, ChainTransaction } from '../../../../core/ports.ts';
import { status } from '../../../../core/status/check.ts';
import { controllerWith, ISSUER } from '../../../support/controllers.ts';
import { fakeContext } from '../../../support/fake-context.ts';
import { badgeFor } from '../../../support/people.ts';

const NETWORK = 'bip122:000000000019d6689c085ae165831e93';
const TXID = 'ab'.repeat(32);
const HOLDERS = '1HoldersAddressForWithdrawal111111';
const ISSUERS = '1IssuersAddressForWithdrawal111111';
const PAID = '1AnybodyWhoWasPaidSomething1111111';

type Output = NonNullable<ChainTransaction['outputs']>[number];
const answer = (
  source: string,
  outputs: readonly Output[] | undefined,
  changes: Partial<ChainTransaction> = {},
): ChainAnswer => ({
  source,
  transaction: {
    ...{ network: NETWORK, txid: TXID, payload: '', senders: [], blockTime: '2016-10-03T19:52:55Z', confirmations: 9 },
    ...{ authenticated: true, ...(outputs && { outputs }) },
    ...changes,
  },
});
const unspent: readonly Output[] = [HOLDERS, ISSUERS, PAID].map((address) => ({ address, spent: false }));
const spending = (spent: string): readonly Output[] => unspent.map(({ address }) => ({ address, spent: address === spent }));

/** A certificate of 1.2 that was proven and anchored. */
function certificate(changes: Partial<Findings> = {}, controller: Partial<Controller> = {}): Findings {
  const document = { recipient: { revocationKey: HOLDERS } } as unknown as JsonObject;
  const badge = { ...badgeFor({ issuer: { id: ISSUER, name: null, url: null } }), id: 'urn:uuid:1', document };
  const credential = { model: 'blockcerts-1.2' as const, document, token: null, id: 'urn:uuid:1', issuerId: ISSUER, types: [] };
  const party = controllerWith([], { revocationList: null, revocationAddresses: [ISSUERS], ...controller });
  return { badge, credential, controller: party, anchored: [{ network: NETWORK, txid: TXID }], ...changes };
}

async function ask(answers: readonly ChainAnswer[], findings = certificate()) {
  const asked: unknown[] = [];
  const chain: Context['chain'] = async (...question) => {
    asked.push(question);
    return [...answers];
  };
  const result = await status.run(fakeContext({ chain }), findings);
  return { ...result, codes: (result.problems ?? []).map(({ code }) => code), asked };
}

describe('a certificate of 1.2', () => {
  it('is asked about with its transaction', async () => {
    const { asked, codes, facts } = await ask([answer('a', unspent), answer('b', unspent)]);
    expect(asked).toEqual([[NETWORK, TXID, { spends: true }]]);
    expect([codes, facts]).toEqual([[], { method: 'spent-outputs', sources: 2 }]);
  });

  it.each([
    ['holder’s', HOLDERS],
    ['issuer’s', ISSUERS],
  ])('is withdrawn where the %s output was spent', async (_, address) => {
    expect((await ask([answer('a', spending(address)), answer('b', spending(address))])).codes).toEqual(['status.revoked']);
    expect((await ask([answer('a', spending(address)), answer('b', spending(address)), answer('c', unspent)])).codes).toEqual([
      'status.revoked',
    ]);
  });

  it('is not withdrawn by any other spending, nor by an address that was paid nothing', async () => {
    expect((await ask([answer('a', spending(PAID)), answer('b', spending(PAID))])).codes).toEqual([]);
    const others = [{ address: PAID, spent: true }];
    expect((await ask([answer('a', others), answer('b', others)])).codes).toEqual([]);
  });

  it.each<[string, readonly ChainAnswer[]]>([
    ['nobody answers', []],
    ['one source answers', [answer('a', unspent)]],
    ['one source alone says that it was spent', [answer('a', spending(HOLDERS))]],
    ['one operator answers twice', [answer('a', unspent), answer('a', unspent)]],
    [
      'one operator says both',
      [answer('a', unspent), answer('a', spending(HOLDERS)), answer('b', unspent), answer('c', unspent)],
    ],
    ['two contradict each other', [answer('a', unspent), answer('b', spending(HOLDERS))]],
    ['one of three says that it was spent', [answer('a', unspent), answer('b', unspent), answer('c', spending(HOLDERS))]],
    ['no source says what was spent', [answer('a', undefined), answer('b', undefined)]],
    [
      'the transaction is not known',
      [
        { source: 'a', transaction: null },
        { source: 'b', transaction: null },
      ],
    ],
    ['sources fail', [{ source: 'a', error: 'x' }, { source: 'b', error: 'x' }, answer('c', unspent)]],
    [
      'it is another transaction',
      [answer('a', unspent, { txid: 'cd'.repeat(32) }), answer('b', unspent, { network: 'eip155:1' })],
    ],
  ])('is not known where %s', async (_, answers) => {
    const { problems } = await ask(answers);
    expect(problems).toEqual([{ code: 'status.unavailable', detail: { host: 'Bitcoin' } }]);
  });

  it('is not known where no transaction was shown to hold it', async () => {
    const { anchored: _, ...findings } = certificate();
    const { codes, asked } = await ask([], findings);
    expect([codes, asked]).toEqual([['status.unavailable'], []]);
  });

  it('has nothing to ask where nobody named an address', async () => {
    const { badge, ...findings } = certificate({}, { revocationAddresses: [] });
    const { codes, asked } = await ask([], { ...findings, ...(badge && { badge: { ...badge, document: {} } }) });
    expect([codes, asked]).toEqual([['status.none'], []]);
  });

  it('of a later edition is withdrawn by no spending', async () => {
    const { credential, ...findings } = certificate();
    const later = { ...findings, ...(credential && { credential: { ...credential, model: 'blockcerts-2' as const } }) };
    expect((await ask([], later)).asked).toEqual([]);
  });

  it('is judged alike whatever the order of answers, and never passes while one source says that it was spent', async () => {
    const voice = fc.record({ source: fc.constantFrom('a', 'b', 'c'), spent: fc.constantFrom(null, true, false) });
    await fc.assert(
      fc.asyncProperty(fc.array(voice, { maxLength: 5 }), async (voices) => {
        const answers = voices.map(({ source, spent }): ChainAnswer => {
          return spent === null ? { source, error: 'x' } : answer(source, spent ? spending(HOLDERS) : unspent);
        });
        const one = (await ask(answers)).codes;
        expect((await ask([...answers].reverse())).codes).toEqual(one);
        if (voices.some(({ spent }) => spent)) expect(one).not.toEqual([]);
        if (new Set(voices.filter(({ spent }) => spent).map(({ source }) => source)).size < 2)
          expect(one).not.toContain('status.revoked');
      }),
    );
  });
});
