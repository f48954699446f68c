import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitEntries, readTrustList } from '../../../core/index.ts';
import { listFile } from '../../../extension/settings/list-file.ts';

const name = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { nil: undefined });
const entry = fc.oneof(
  fc.record({ issuer: fc.webUrl({ validSchemes: ['https'] }), name }),
  fc.record({ issuer: fc.stringMatching(/^did:web:[a-z]{1,8}\.example$/), name }),
  fc.record({ host: fc.stringMatching(/^[a-z]{1,8}\.example\.org$/), name }),
);

describe('a list as a file', () => {
  it('is read again as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.constant('見本連盟'), { nil: null }),
        fc.array(entry, { maxLength: 5 }),
        async (whose, entries) => {
          const admitted = await admitEntries({ name: whose, entries });
          if ('fault' in admitted) return;
          expect(await readTrustList(listFile(admitted.list))).toEqual(admitted);
        },
      ),
    );
  });

  it('without a name is what the command line takes', () => {
    expect(JSON.parse(listFile({ name: null, entries: [{ host: 'badges.example.org' }] }))).toEqual([
      { host: 'badges.example.org' },
    ]);
  });
});
