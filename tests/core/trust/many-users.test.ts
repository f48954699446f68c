import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeIssuer } from '../../../core/trust/judge-issuer.ts';
import { hashOf, mayHaveManyUsers, schoolSuffixOf } from '../../../core/trust/many-users.ts';
import { siteOf } from '../../../core/trust/registrable-domain.ts';
import { hostersDomains, privateSuffixes, registrySuffixes, tableText } from '../../support/private-suffixes.mjs';

// Without `--` in third place, which no name that is registered has unless it stands for other letters (RFC 5891 §4.2.3.1).
const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/).filter((name) => !name.startsWith('--', 2));

describe('the short form of the public-suffix list', () => {
  it('is made of the list that is installed', async () => {
    await expect(tableText(hashOf, 8)).toMatchFileSnapshot('../../../core/trust/many-users-table.ts');
  });

  it('misses no host below a suffix of a hoster', () => {
    expect(privateSuffixes().length).toBeGreaterThan(3_000);
    const missed = privateSuffixes().filter((suffix) => !mayHaveManyUsers(`a.${suffix}`) || !mayHaveManyUsers(suffix));
    expect(missed).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...hostersDomains()), fc.array(label, { maxLength: 4 }), (domain, labels) => {
        expect(mayHaveManyUsers([...labels, domain].join('.'))).toBe(true);
      }),
    );
  });

  it('agrees with the list wherever it is certain', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom(...registrySuffixes()), (labels, suffix) => {
        const host = [...labels, suffix].join('.');
        const site = siteOf(host);
        if (!mayHaveManyUsers(host)) expect(site.shared).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes few other names for a name of a hoster', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `badges${at}.sample-school${at * 7}.org`);
    expect(names.filter(mayHaveManyUsers).length).toBeLessThan(150);
  });
});

describe('a suffix of schools and governments', () => {
  it('is told as the list tells it', () => {
    const countries = [...new Set(registrySuffixes().map((suffix) => suffix.split('.').at(-1) ?? ''))].filter(
      (tld) => tld.length === 2,
    );
    for (const kind of ['ac', 'edu', 'gov', 'ed', 'go', 'lg']) {
      for (const country of countries) {
        const host = `badges.sample.${kind}.${country}`;
        const site = siteOf(host);
        expect([host, schoolSuffixOf(host)]).toEqual([host, site.academic ? site.suffix : null]);
      }
    }
    expect(schoolSuffixOf('sample.edu')).toBe('edu');
    expect(schoolSuffixOf('sample.gov')).toBe('gov');
    expect(schoolSuffixOf('ac.jp')).toBe('ac.jp');
    expect(schoolSuffixOf('sample-ac.jp')).toBeNull();
  });
});

describe('a sparing judgement', () => {
  const issuerAt = (id: string) => {
    const { host, pathname } = new URL(id);
    return { id, name: 'Sample', host, path: pathname, proven: true, platform: null };
  };
  const judge = (id: string, sparing: boolean) => judgeIssuer(issuerAt(id), [], () => null, sparing);

  it.each([
    'https://badges.sample.example.org/issuer',
    'https://badges.sample.ac.jp/issuer',
    'https://www.sample.edu/~somebody/issuer',
    'https://harbour.github.io/issuer',
    'https://sample.moodlecloud.com/issuer',
    'https://github.com/somebody/issuer',
    'https://s3.eu-west-1.amazonaws.com/bucket/issuer',
    'https://ac.jp/issuer',
    'https://xn--80ak6aa92e.example.org/issuer',
  ])('of %s says the same, but for the registered part of the host', async (id) => {
    const { registrableDomain: _, ...whole } = await judge(id, false);
    const { registrableDomain, ...spared } = await judge(id, true);
    expect(spared).toEqual(whole);
    if (!mayHaveManyUsers(new URL(id).host)) expect(registrableDomain).toBeNull();
  });

  it('never takes the user of a hoster for an owner', () => {
    const hosts = fc.tuple(label, fc.constantFrom(...privateSuffixes().filter((suffix) => /^[a-z0-9.-]+$/.test(suffix))));
    return fc.assert(
      fc.asyncProperty(hosts, async ([name, suffix]) => {
        const id = `https://${name}.${suffix}/issuer`;
        expect((await judge(id, true)).tier).toBe((await judge(id, false)).tier);
      }),
      { numRuns: 500 },
    );
  });

  it('of an issuer that is held against a list asks the whole list of suffixes', async () => {
    const id = 'https://badges.sample.ac.jp/issuer';
    const list = [{ host: 'sample.ac.jp', name: 'Sample' }];
    const [spared, whole] = [
      await judgeIssuer(issuerAt(id), list, () => null, true),
      await judgeIssuer(issuerAt(id), list, () => null),
    ];
    expect(spared).toEqual(whole);
    expect(spared.tier).toBe('listed');
  });
});
