import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TrustEntry } from '../../../core/model/policy.ts';
import { judgeIssuer } from '../../../core/trust/judge-issuer.ts';
import type { JudgedIssuer } from '../../../core/trust/place.ts';

const PLATFORMS: Readonly<Record<string, string>> = {
  'badges.contract.example.com': 'contract',
  'api.contract.example.com': 'contract',
  'open.example.com': 'open',
};
const platformOf = (host: string) => {
  const id = PLATFORMS[host];
  return id === undefined ? null : { id };
};

/** An issuer at an address of its own, unless the test says otherwise. */
function issuerAt(
  address: string,
  name: string | null = 'Harbour Sample College',
  more: Partial<JudgedIssuer> = {},
): JudgedIssuer {
  const url = address.startsWith('did:') ? null : new URL(address);
  const id = url && (PLATFORMS[url.host] ?? null);
  const platform =
    id === null ? null : { id, name: `Platform ${id}`, admits: id === 'contract' ? ('contract' as const) : ('anyone' as const) };
  return { id: address, name, host: url?.host ?? null, path: url?.pathname ?? null, proven: url !== null, platform, ...more };
}

const judge = async (issuer: JudgedIssuer, list: readonly TrustEntry[]) => {
  const { tier, problems, listed, registrableDomain } = await judgeIssuer(issuer, list, platformOf);
  return { tier, codes: problems.map(({ code }) => code), problems, listedAs: listed?.as, registrableDomain };
};

const OWN = 'https://badges.harbour.example.org/issuer.json';
const CONTRACT = 'https://badges.contract.example.com/issuer/1';
const OPEN = 'https://open.example.com/issuer/1';
const NAME = 'Harbour Sample College';

describe('an entry that names an issuer', () => {
  it.each([
    ['http for https', 'http://badges.harbour.example.org/issuer.json'],
    ['the default port', 'https://badges.harbour.example.org:443/issuer.json'],
    ['a fragment', `${OWN}#key`],
    ['capitals in the host', 'HTTPS://Badges.Harbour.example.org/issuer.json'],
  ])('is the same with %s', async (_title, issuer) => {
    expect(await judge(issuerAt(OWN), [{ issuer, name: NAME }])).toMatchObject({ tier: 'listed', listedAs: NAME, codes: [] });
  });

  it.each([
    ['another path', 'https://badges.harbour.example.org/Issuer.json'],
    ['a query', `${OWN}?id=1`],
    ['another port', 'https://badges.harbour.example.org:8443/issuer.json'],
    ['a user name', 'https://x@badges.harbour.example.org/issuer.json'],
    ['another host', 'https://badges.harbour.example.com/issuer.json'],
  ])('is another with %s', async (_title, issuer) => {
    expect((await judge(issuerAt(OWN, 'Somebody'), [{ issuer, name: NAME }])).tier).toBe('domain');
  });

  it('lists one account of a platform, whoever may open one there', async () => {
    expect((await judge(issuerAt(CONTRACT), [{ issuer: CONTRACT }])).tier).toBe('listed');
    expect((await judge(issuerAt(OPEN), [{ issuer: OPEN }])).tier).toBe('listed');
  });

  it('lists an issuer on a shared host', async () => {
    const address = 'https://harbour.github.io/issuer.json';
    expect((await judge(issuerAt(address), [{ issuer: address }])).tier).toBe('listed');
  });

  it('compares a DID exactly, and lifts no self-made one', async () => {
    const did = 'did:key:z6MkSample';
    const shown = issuerAt(did, NAME, { proven: true });
    expect(await judge(shown, [{ issuer: did, name: NAME }])).toMatchObject({ tier: 'self', listedAs: NAME });
    expect((await judge(shown, [{ issuer: 'did:key:z6mksample', name: 'Other' }])).listedAs).toBeUndefined();
  });

  it.each(['did:key:z6MkSample', 'did:web:harbour.example.org'])(
    'counts for nothing where only the name %s is given',
    async (did) => {
      const list = [{ issuer: did, name: NAME }];
      expect(await judge(issuerAt(did, 'Somebody'), list)).toMatchObject({ tier: 'self', listedAs: undefined });
      const { tier, codes, problems } = await judge(issuerAt(did), list);
      expect({ tier, codes }).toEqual({ tier: 'conflict', codes: ['trust.name-conflict'] });
      expect(problems[0]?.detail['host']).toBe('');
    },
  );

  it('is read as its platform writes it', async () => {
    const canonicalId = (address: string) => address.replace(/\?v=2_0$/, '');
    const versions = (host: string) => (host === 'open.example.com' ? { id: 'open', canonicalId } : platformOf(host));
    for (const [id, issuer] of [
      [OPEN, `${OPEN}?v=2_0`],
      [`${OPEN}?v=2_0`, OPEN],
    ] as const) {
      expect((await judgeIssuer(issuerAt(id), [{ issuer }], versions)).tier).toBe('listed');
      expect((await judgeIssuer(issuerAt(id), [{ issuer }], platformOf)).tier).toBe('shared-host');
    }
    expect((await judgeIssuer(issuerAt(`${OWN}?v=2_0`), [{ issuer: OWN }], versions)).tier).toBe('domain');
  });

  it('counts for nothing where control of the address was not shown', async () => {
    expect((await judge(issuerAt(OWN, NAME, { proven: false }), [{ issuer: OWN, name: NAME }])).tier).toBe('self');
  });
});

describe('an entry that names a host', () => {
  it('covers the hosts below it at label borders', async () => {
    expect((await judge(issuerAt(OWN), [{ host: 'harbour.example.org', name: NAME }])).tier).toBe('listed');
    expect((await judge(issuerAt(OWN, 'X'), [{ host: 'arbour.example.org' }])).tier).toBe('domain');
    expect((await judge(issuerAt(OWN, 'X'), [{ host: 'www.badges.harbour.example.org' }])).tier).toBe('domain');
  });

  it('may be written in capitals, with a last dot or in letters', async () => {
    const address = 'https://www.xn--bcher-kva.example.org/issuer';
    for (const host of ['BÜCHER.example.org', 'xn--bcher-kva.example.org.', ' bücher.example.org ']) {
      expect((await judge(issuerAt(address), [{ host }])).tier).toBe('listed');
    }
  });

  it.each(['org', 'ac.jp', 'github.io', 'moodlecloud.com', 'github.com', 's3.amazonaws.com'])(
    'as wide as %s covers nobody',
    async (host) => {
      const address = `https://harbour.${host}/issuer.json`;
      expect((await judge(issuerAt(address, 'X'), [{ host }])).tier).not.toBe('listed');
      expect((await judge(issuerAt(`https://${host}/issuer.json`, 'X'), [{ host }])).tier).not.toBe('listed');
    },
  );

  it('may be one user of a shared host', async () => {
    expect((await judge(issuerAt('https://harbour.github.io/issuer.json'), [{ host: 'harbour.github.io' }])).tier).toBe('listed');
  });

  it.each(['open.example.com', 'badges.contract.example.com', 'contract.example.com', 'example.com'])(
    'covers no account of a platform: %s',
    async (host) => {
      expect((await judge(issuerAt(CONTRACT, 'X'), [{ host, name: 'Y' }])).codes).toContain('trust.platform');
      expect((await judge(issuerAt(OPEN, 'X'), [{ host, name: 'Y' }])).codes).toContain('trust.open-platform');
    },
  );

  it("covers no user's pages on it", async () => {
    for (const path of ['/~mallory/issuer.json', '/%7Emallory/issuer.json', '/home/~mallory/x', '/x/..%2F~mallory/i']) {
      const issuer = issuerAt(`https://www.harbour.example.org${path}`, 'X');
      expect(await judge(issuer, [{ host: 'harbour.example.org', name: NAME }])).toMatchObject({ tier: 'shared-host' });
    }
  });

  it.each(['', 'localhost', '192.0.2.1', 'https://harbour.example.org', 'harbour.example.org:443', 'x@harbour.example.org', '*'])(
    'that is none (%j) covers nobody',
    async (host) => {
      expect((await judge(issuerAt(OWN, 'X'), [{ host, name: 'Y' }])).tier).toBe('domain');
    },
  );

  it('gives the name that the issuer goes by, else that of the nearest host', async () => {
    const list = [
      { host: 'example.org', name: 'Example Union' },
      { host: 'harbour.example.org', name: '港見本大学' },
      { host: 'harbour.example.org', name: NAME },
    ];
    expect((await judge(issuerAt(OWN, 'HARBOUR  SAMPLE COLLEGE'), list)).listedAs).toBe(NAME);
    expect((await judge(issuerAt(OWN, 'Faculty of Arts'), list)).listedAs).toBe('港見本大学');
    expect((await judge(issuerAt(OWN), [{ host: 'harbour.example.org' }])).listedAs).toBeNull();
  });
});

describe("a listed issuer's name", () => {
  const elsewhere: TrustEntry[] = [{ host: 'harbour.example.ac.jp', name: NAME }];

  it('on another host is a conflict that tells both', async () => {
    const { tier, problems } = await judge(issuerAt(OWN), elsewhere);
    expect(tier).toBe('conflict');
    expect(problems).toEqual([
      {
        code: 'trust.name-conflict',
        detail: { name: NAME, knownHost: 'harbour.example.ac.jp', host: 'badges.harbour.example.org' },
      },
    ]);
  });

  it('on a platform that admits by contract is no conflict with another host', async () => {
    expect(await judge(issuerAt(CONTRACT), elsewhere)).toMatchObject({
      tier: 'platform',
      codes: ['trust.platform', 'trust.not-listed'],
    });
    const onOtherPlatform = [{ issuer: 'https://open.example.com/issuer/9', name: NAME }];
    expect((await judge(issuerAt(CONTRACT), onOtherPlatform)).tier).toBe('platform');
  });

  it('on another account of the same platform is a conflict that names the accounts', async () => {
    const list = [{ issuer: 'https://api.contract.example.com/issuer/2', name: NAME }];
    expect((await judge(issuerAt(CONTRACT), list)).tier).toBe('conflict');
    const sameHost = [{ issuer: 'https://badges.contract.example.com/issuer/2', name: NAME }];
    const { problems } = await judge(issuerAt(CONTRACT), sameHost);
    expect(problems[0]?.detail).toEqual({
      name: NAME,
      knownHost: 'badges.contract.example.com/issuer/2',
      host: 'badges.contract.example.com/issuer/1',
    });
  });

  it.each([
    ['a platform where anyone opens an account', OPEN],
    ['a shared host', 'https://harbour.github.io/issuer.json'],
    ["a user's page", 'https://www.example.ac.jp/~harbour/issuer.json'],
    ["a user's page on the listed host", 'https://harbour.example.ac.jp/~mallory/issuer.json'],
    ['a self-made identity', 'did:key:z6MkSample'],
  ])('on %s is a conflict', async (_title, address) => {
    expect((await judge(issuerAt(address), elsewhere)).tier).toBe('conflict');
  });

  it('on the very host of the listed issuer is no conflict, only another document', async () => {
    const list = [{ issuer: 'https://badges.harbour.example.org/issuer/2', name: NAME }];
    expect(await judge(issuerAt(OWN), list)).toMatchObject({ tier: 'domain', codes: ['trust.not-listed'] });
  });

  it("among the users of one shared host is a conflict, but not within one user's own", async () => {
    const gist = (user: string) => `https://raw.githubusercontent.com/${user}/issuer.json`;
    expect((await judge(issuerAt(gist('a')), [{ issuer: gist('b'), name: NAME }])).tier).toBe('conflict');
    const bucket = (user: string) => `https://storage.googleapis.com/${user}/issuer.json`;
    expect((await judge(issuerAt(bucket('a')), [{ issuer: bucket('b'), name: NAME }])).tier).toBe('conflict');
    expect((await judge(issuerAt(bucket('a'), 'X'), [{ host: 'storage.googleapis.com' }])).tier).toBe('shared-host');
    const own = [{ issuer: 'https://harbour.github.io/1.json', name: NAME }];
    expect((await judge(issuerAt('https://harbour.github.io/2.json'), own)).tier).toBe('shared-host');
  });

  it.each([
    'harbour sample college',
    '« Harbour Sample College »',
    '✓Harbour Sample College',
    'Harbour\u200B Sample\u3000College',
    '\u202DHarbour Sample College',
    `${'\u200B'.repeat(20_000)}Harbour Sample College`,
    'Harbour\u2800Sample\u2800College',
    'Harbour\u3164Sample\uFEFFCol\uFEFFlege',
  ])('is the same written %j', async (name) => {
    expect((await judge(issuerAt(OWN, name), elsewhere)).codes).toEqual(['trust.name-conflict']);
  });

  it('needs no blank between Japanese words', async () => {
    const list = [{ host: 'aoba.example.ac.jp', name: '学校法人　青葉見本大学' }];
    expect((await judge(issuerAt(OWN, '学校法人青葉見本大学'), list)).tier).toBe('conflict');
  });
});

describe('an imitation', () => {
  const list: TrustEntry[] = [
    { host: 'harbour.example.com', name: NAME },
    { host: 'niconico.example.com', name: 'ニコ学院' },
    { host: 'mit-sample.org', name: 'MIT' },
    { host: 'badges.level-sample.org', name: 'Level' },
  ];

  it.each([
    'Harbоur Sample College',
    'HARBОUR SAMPLE COLLEGE',
    'Harbour Sarnple College',
    'Наrbour Sample College',
    '二コ学院',
    'MlT',
  ])('of a name is found: %s', async (name) => {
    expect((await judge(issuerAt(OWN, name), list)).codes[0]).toBe('trust.lookalike');
  });

  it.each(['MLT', 'Harbour Temple College', 'ニコ学園', 'Haven Sample Academy'])('is not seen in %s', async (name) => {
    expect((await judge(issuerAt(OWN, name), list)).tier).toBe('domain');
  });

  it.each(['https://www.1evel-sample.org/i', 'https://www.rnit-sample.org/i', `https://${domainToASCII('mіt-sample.org')}/i`])(
    'of a host is found: %s',
    async (address) => {
      expect((await judge(issuerAt(address, 'Somebody'), list)).tier).toBe('conflict');
    },
  );

  it('of a host is not seen below the same registered name', async () => {
    const sibling = [{ host: 'level1.example.com', name: 'Level One' }];
    expect((await judge(issuerAt('https://levell.example.com/i', 'X'), sibling)).tier).toBe('domain');
  });
});

describe('an issuer on no list', () => {
  it('is told so only where there is a list', async () => {
    expect((await judge(issuerAt(OWN), [])).codes).toEqual([]);
    expect((await judge(issuerAt(OWN), [{ host: 'other.example.com' }])).codes).toEqual(['trust.not-listed']);
  });

  it.each([
    ['https://harbour.example.org/i', 'domain', [], 'example.org'],
    ['https://badges.harbour.ac.jp/i', 'domain', ['trust.academic-host'], 'harbour.ac.jp'],
    ['https://school.netlify.app/i', 'shared-host', ['trust.shared-host'], 'school.netlify.app'],
    ['https://x.moodlecloud.com/i', 'shared-host', ['trust.shared-host'], 'moodlecloud.com'],
    ['https://www.harbour.ac.jp/~taro/i', 'shared-host', ['trust.shared-host'], 'harbour.ac.jp'],
    [CONTRACT, 'platform', ['trust.platform'], null],
    [OPEN, 'shared-host', ['trust.open-platform'], null],
    ['did:key:z6MkSample', 'self', [], null],
  ])('%s is %s', async (address, tier, codes, registrableDomain) => {
    expect(await judge(issuerAt(address), [])).toMatchObject({ tier, codes, registrableDomain });
  });

  it("of did:web is judged by its user's path too", async () => {
    const issuer = issuerAt('https://www.harbour.ac.jp/', 'X', { id: 'did:web:www.harbour.ac.jp:~taro', path: null });
    expect((await judge(issuer, [])).tier).toBe('shared-host');
  });

  it('that mixes scripts is told so', async () => {
    expect((await judge(issuerAt('https://xn--kbe-u-jye.ac.jp/i', 'X'), [])).codes).toContain('trust.mixed-script');
    expect((await judge(issuerAt(OWN, 'Harbоur School'), [])).codes).toContain('trust.mixed-script');
  });

  it.each([
    ['Friends of Harbour Sample College', true],
    ['Harbour Sample Colege', true],
    ['Harbour Sample', true],
    ['Harbour', true],
    ['Arbour', false],
    ['College of Samples', false],
  ])('called %s is close to a listed one: %s', async (name, close) => {
    const { codes } = await judge(issuerAt(OWN, name), [{ host: 'harbour.example.com', name: NAME }]);
    expect(codes.includes('trust.similar-name')).toBe(close);
  });

  it('without a name is judged by its host', async () => {
    expect(
      await judge(issuerAt(OWN, null), [{ host: 'other.example.com' }, { host: 'third.example.com', name: '✓' }]),
    ).toMatchObject({
      tier: 'domain',
    });
  });
});
