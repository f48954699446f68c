import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platformOfHost } from '../../../core/read/platforms/registry.ts';
import { entriesOf } from '../../../core/trust/entries.ts';
import { admitEntries, entryKey, MAX_LIST_BYTES, readTrustList, trustListOf } from '../../../core/trust/trust-list.ts';

const read = (value: unknown) => readTrustList(JSON.stringify(value));

describe('a list of issuers', () => {
  it('is an array of entries, or an organisation’s with its name', async () => {
    const issuers = [{ issuer: 'https://badges.example.org/issuer.json', name: '見本大学' }, { host: 'badges.example.ac.jp' }];
    expect(await read(issuers)).toEqual({ list: { name: null, entries: issuers } });
    expect(await read({ name: ' 見本連盟 ', issuers })).toEqual({ list: { name: '見本連盟', entries: issuers } });
  });

  it('may say more of an entry than is gone by', async () => {
    const issuers = [{ issuer: 'did:web:issuer.example.net', name: 'A', source: 'https://example.net/badges' }];
    expect(await read({ issuers })).toEqual({
      list: { name: null, entries: [{ issuer: 'did:web:issuer.example.net', name: 'A' }] },
    });
  });

  it('begins with a byte order mark or not', async () => {
    expect(await readTrustList('\uFEFF[]')).toEqual({ list: { name: null, entries: [] } });
  });

  it('keeps one issuer under two names, as it calls itself in two languages', async () => {
    const entries = ['Example University', '見本大学'].map((name) => ({ issuer: 'https://badges.example.org/1', name }));
    expect(await read(entries)).toEqual({ list: { name: null, entries } });
  });

  it('comes with hosts in ASCII and small letters, and names without what is invisible', async () => {
    const answer = await read([{ host: ' Badges.Bücher.example. ', name: 'Exa\u202Emple' }]);
    expect(answer).toEqual({ list: { name: null, entries: [{ host: 'badges.xn--bcher-kva.example', name: 'Example' }] } });
  });
});

describe('a list that is refused', () => {
  it.each([
    ['no JSON', '{', { code: 'not-json' }],
    ['an empty file', '', { code: 'not-json' }],
    ['a text', '"x"', { code: 'not-a-list' }],
    ['nothing', 'null', { code: 'not-a-list' }],
    ['an organisation without issuers', '{"name":"A"}', { code: 'not-a-list' }],
    ['a megabyte and a byte', `[${' '.repeat(MAX_LIST_BYTES - 1)}]`, { code: 'too-large' }],
    ['fewer characters than bytes', `["${'確'.repeat(400_000)}"]`, { code: 'too-large' }],
    [
      'more than 10,000 entries',
      JSON.stringify(Array.from({ length: 10_001 }, (_, at) => ({ host: `h${at}.example.org` }))),
      { code: 'too-many' },
    ],
  ])('%s', async (_title, text, fault) => {
    expect(await readTrustList(text)).toEqual({ fault });
  });

  const good = { host: 'badges.example.org' };
  it.each([
    ['neither an id nor a host', { name: 'Example' }, 'no-id', 'Example'],
    ['both', { issuer: 'https://example.org/1', host: 'example.org' }, 'no-id', 'https://example.org/1'],
    ['an id that is no text', { issuer: 7 }, 'no-id', ''],
    ['no object', 'example.org', 'no-id', ''],
    ['nothing', null, 'no-id', ''],
    ['an id that is a name', { issuer: 'Example University' }, 'not-an-issuer', 'Example University'],
    ['another scheme', { issuer: 'ftp://example.org/1' }, 'not-an-issuer', 'ftp://example.org/1'],
    ['half a DID', { issuer: 'did:web:' }, 'not-an-issuer', 'did:web:'],
    ['an address as a host', { host: 'https://example.com/' }, 'not-a-host', 'https://example.com/'],
    ['a host with a port', { host: 'example.com:8443' }, 'not-a-host', 'example.com:8443'],
    ['a number of a host', { host: '192.0.2.1' }, 'not-a-host', '192.0.2.1'],
    ['a single label', { host: 'localhost' }, 'not-a-host', 'localhost'],
    ['a platform', { host: 'nlp.netlearning.co.jp' }, 'platform-host', 'nlp.netlearning.co.jp'],
    ['a platform in other letters', { host: 'WWW.Credly.com' }, 'platform-host', 'WWW.Credly.com'],
    ['a public suffix', { host: 'ac.jp' }, 'shared-host', 'ac.jp'],
    ['a host of many users', { host: 'github.io' }, 'shared-host', 'github.io'],
    ['another', { host: 'github.com' }, 'shared-host', 'github.com'],
    ['course software for everybody', { host: 'moodlecloud.com' }, 'shared-host', 'moodlecloud.com'],
    ['a name of nothing', { host: 'example.com', name: ' \u200B ' }, 'bad-name', 'example.com'],
    ['the same again', { host: 'BADGES.example.org' }, 'duplicate', 'BADGES.example.org'],
  ])('names its entry: %s', async (_title, entry, code, text) => {
    expect(await read([good, entry, { host: 'other.example.org' }])).toEqual({ fault: { code, entry: 2, text } });
  });

  it('is refused for the same id in another spelling', async () => {
    const issuers = ['https://a.example.org/%7e1', 'http://a.example.org/%7E1'].map((issuer) => ({ issuer }));
    expect(await read(issuers)).toEqual({ fault: { code: 'duplicate', entry: 2, text: 'http://a.example.org/%7E1' } });
  });
});

describe('whatever a list holds', () => {
  it('is answered, never thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        const answer = await readTrustList(text);
        expect('list' in answer || 'fault' in answer).toBe(true);
      }),
    );
  });

  it('was admitted once, is admitted again as it is, and is gone by to its last entry', async () => {
    const label = fc.stringMatching(/^[a-z]{1,8}$/);
    const name = fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: undefined });
    const entry = fc.oneof(
      fc.record({ issuer: label.map((path) => `https://badges.example.org/${path}`), name }),
      fc.record({ host: label.map((first) => `${first}.example.org`), name }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (entries) => {
        const answer = await admitEntries({ name: null, entries });
        if ('fault' in answer) return;
        expect(await admitEntries(answer.list)).toEqual(answer);
        expect(entriesOf(answer.list.entries, platformOfHost)).toHaveLength(entries.length);
        expect(new Set(answer.list.entries.map(entryKey)).size).toBe(entries.length);
      }),
    );
  });
});

describe('the shape of a list alone', () => {
  it('says nothing of whether its entries may be gone by', () => {
    expect(trustListOf([{ host: 'www.credly.com' }])).toEqual({ list: { name: null, entries: [{ host: 'www.credly.com' }] } });
  });
});
