import { describe, expect, it } from 'vitest';
import type { HostWord } from '../../../../core/model/context.ts';
import { status } from '../../../../core/status/check.ts';
import { fakeContext } from '../../../support/fake-context.ts';
import { withStatus } from '../../../support/status-lists.ts';

const HOST = 'badges.example.org';
const ask = (hostWord: HostWord, entries?: unknown) => status.run(fakeContext(), { ...withStatus(entries), hostWord });
const timeout = { code: 'net.timeout' as const, detail: { host: HOST } };

describe('a certificate that names itself hosted', () => {
  it('is current where its host serves it', async () => {
    expect(await ask({ state: 'served', host: HOST })).toEqual({ problems: [], facts: { method: 'hosted', host: HOST } });
  });

  it('is withdrawn where its host took it back', async () => {
    const { problems } = await ask({ state: 'withdrawn', host: HOST, reason: 'Issued in error.' });
    expect(problems).toMatchObject([{ code: 'status.revoked', detail: { host: HOST, reason: 'Issued in error.' } }]);
  });

  it('is not known where its host gives no answer', async () => {
    const { problems } = await ask({ state: 'missing', host: HOST, problems: [timeout] });
    expect(problems).toEqual([{ code: 'status.unavailable', detail: { host: HOST } }, timeout]);
  });

  it('is asked about everywhere else too', async () => {
    const { problems } = await ask({ state: 'served', host: HOST }, { type: 'ExampleChainRegistry2025' });
    expect(problems?.map(({ code }) => code)).toEqual(['status.partial', 'status.unsupported']);
  });
});
