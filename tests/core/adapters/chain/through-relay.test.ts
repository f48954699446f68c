import { describe, expect, it } from 'vitest';
import { askEsplora } from '../../../../core/adapters/chain/esplora.ts';
import type { Ports, Relayed } from '../../../../core/ports.ts';

describe('a source of a blockchain', () => {
  const source = { operator: 'sample', url: 'https://explorer.example.org/api', kind: 'esplora' } as const;
  const through = (relay: Relayed): Ports['http'] => {
    return async ({ url }) => ({ url, status: 404, headers: {}, body: new Uint8Array(), receivedAt: 0, notes: [], relay });
  };
  const ask = (relay: Relayed) => askEsplora(source, 'bip122:0', '0'.repeat(64), { http: through(relay) });

  it('says nothing through somebody’s relay, which would speak for all of them', async () => {
    expect(await ask({ host: 'relay.example.com', own: false })).toMatchObject({ error: 'net.foreign-relay' });
    expect(await ask({ host: 'relay.school.example.net', own: true })).not.toMatchObject({ error: 'net.foreign-relay' });
  });
});
