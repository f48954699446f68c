import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../core/read/unwrap.ts';

const D = 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09';
const E = encodeURIComponent;
const dotted = (url: string) => E(url).replace(/\./g, '%2E');
const unwrapped = (url: string) => {
  const result = unwrap(new URL(url));
  return result.kind === 'url' ? result.url.href : result.kind;
};

describe('a wrapped link', () => {
  it.each([
    ['Google', `https://www.google.com/url?q=${E(D)}&source=gmail&ust=1700000000000000&usg=AOvVaw0`],
    ['Google in Japan', `https://www.google.co.jp/url?url=${E(D)}`],
    ['SafeLinks', `https://jpn01.safelinks.protection.outlook.com/?url=${E(D)}&data=05%7C02%7Cme%40example.com%7Cx&reserved=0`],
    ['SafeLinks in capitals', `https://EUR01.SafeLinks.Protection.Outlook.com/ap/w-59523e83/?URL=${E(D)}&data=x`],
    ['SafeLinks of a government cloud', `https://gcc02.safelinks.protection.office365.us/?url=${E(D)}`],
    [
      'SafeLinks in SafeLinks',
      `https://nam12.safelinks.protection.outlook.com/?url=${E(`https://jpn01.safelinks.protection.outlook.com/?url=${E(D)}&reserved=0`)}`,
    ],
    ['LinkedIn safety', `https://www.linkedin.com/safety/go/?url=${dotted(D)}&urlhash=0t8r&mt=x&isSdui=true&lipi=x`],
    ['LinkedIn redirect', `https://www.linkedin.com/redir/redirect?url=${E(D)}&urlhash=WMGG&trk=public_post-text`],
    ['LinkedIn of a country', `https://jp.linkedin.com/redir/redirect/?url=${E(D)}`],
    ['urldefense 3', `https://urldefense.com/v3/__${D}__;!!AAAA!BBBB$`],
    [
      'urldefense 2',
      `https://urldefense.proofpoint.com/v2/url?u=${D.replace(':', '-3A')
        .replace(/-(?!3A)/g, '-2D')
        .replace(/\//g, '_')}&d=x`,
    ],
    ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${E(D)}&c=E,1`],
    ['Teams', `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${E(D)}&locale=ja-jp`],
    ['nothing but trackers', `${D}?trk=public_profile_see-credential&utm_source=mail&lipi=x#top`],
  ])('%s gives the address that was meant', (_name, url) => {
    expect(unwrapped(url)).toBe(D);
  });

  it.each([
    ['an unknown host', `https://evil.example/?url=${E(D)}`],
    ['a host that only begins like a wrapper', `https://x.safelinks.protection.outlook.com.evil.example/?url=${E(D)}`],
    ['another page of a wrapper', `https://www.google.com/search?q=${E(D)}`],
  ])('%s is no wrapper', (_name, url) => {
    expect(unwrapped(url)).toBe(new URL(url).href);
  });

  it.each([
    ['two targets that differ', `https://www.google.com/url?q=${E('https://evil.example/')}&url=${E(D)}`],
    ['a target that occurs twice', `https://www.linkedin.com/safety/go/?url=${E(D)}&url=${E('https://evil.example/')}`],
    ['no target', 'https://jpn01.safelinks.protection.outlook.com/?data=me%40example.com'],
    ['a script', `https://www.google.com/url?q=${E('javascript:alert(1)')}`],
    ['plain http', `https://www.google.com/url?q=${E(D.replace('https', 'http'))}`],
    ['bytes kept elsewhere', 'https://urldefense.com/v3/__https://example.org/*a__;Kw!!A!B$'],
    ['a user name', `https://me@www.google.com/url?q=${E(D)}`],
    ['a port', `https://www.google.com:8443/url?q=${E(D)}`],
    ['a final dot', `https://x.safelinks.protection.outlook.com./?url=${E(D)}`],
    ['another path', `https://x.safelinks.protection.outlook.com/other?url=${E(D)}`],
    ['a broken escape', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__x.example_-E0'],
  ])('with %s cannot be read for sure, and is not passed on', (_name, url) => {
    expect(unwrapped(url)).toBe('wrapped');
  });

  it.each(['https://lnkd.in/abc', 'https://bit.ly/abc', 'https://t.co/abc', 'https://protect-eu.mimecast.com/s/abc'])(
    '%s is short, and not resolved',
    (url) => {
      expect(unwrapped(url)).toBe('short');
      expect(unwrapped(`https://www.linkedin.com/safety/go/?url=${E(url)}`)).toBe('short');
    },
  );

  it('is read at most five wrappers deep', () => {
    const wrap = (url: string, times: number): string =>
      times === 0 ? url : wrap(`https://www.google.com/url?q=${E(url)}`, times - 1);
    expect(unwrapped(wrap(D, 5))).toBe(D);
    expect(unwrapped(wrap(D, 6))).toBe('wrapped');
  });

  it('never gives anything of the wrapper back, whatever its parameters', () => {
    const secret = 'reader%40example.com';
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }), (target) => {
        const result = unwrap(
          new URL(`https://jpn01.safelinks.protection.outlook.com/?data=${secret}&url=${E(target)}&sdata=${secret}`),
        );
        expect(JSON.stringify(result.kind === 'url' ? result.url.href : result)).not.toContain('reader');
      }),
    );
  });

  it('keeps the order and spelling of a query that has no trackers', () => {
    const moodle = 'https://moodle.example.ac.jp/badges/badge.php?b=1&hash=ab%2Fcd+e';
    expect(unwrapped(moodle)).toBe(moodle);
  });
});
