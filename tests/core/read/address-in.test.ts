import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressIn } from '../../../core/read/address-in.ts';
import { canonicalAddress } from '../../../core/read/canonical-address.ts';
import { SHORT_HOSTS } from '../../../core/read/unwrap.ts';

const TARGET = 'https://badges.example.org/a/1?utm_source=mail&b=2#top';
const WRAPPED = [
  'https://www.google.co.jp/url?q=',
  'https://jpn01.safelinks.protection.outlook.com/?url=',
  'https://gcc02.safelinks.protection.office365.us/?url=',
  'https://a.safelinks.protection.partner.outlook.cn/?url=',
  'https://safelinks.protection.apps.mil/?url=',
  'https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=',
  'https://www.linkedin.com/safety/go/?url=',
  'https://jp.linkedin.com/redir/redirect?url=',
  'https://urldefense.com/v3/__',
  'https://urldefense.us/v3/__',
  'https://urldefense.proofpoint.com/v2/url?u=',
  'https://linkprotect.cudasvc.com/url?a=',
  'https://protect-eu.mimecast.com/s/',
  'https://url.us.m.mimecastprotect.com/s/',
  ...SHORT_HOSTS.flatMap((host) => [`https://${host}/`, `https://${host}./`, `http://${host.toUpperCase()}/`]),
];

describe('an address', () => {
  it.each(WRAPPED)('in %s is read as it is anywhere else', async (before) => {
    for (const text of [before, before + TARGET, before + encodeURIComponent(TARGET)]) {
      expect(await addressIn(text)).toEqual(canonicalAddress(text));
    }
    expect(canonicalAddress(before).kind).not.toBe('other');
  });

  it('of any kind is read as it is anywhere else', async () => {
    const text = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string(),
      fc.constantFrom(TARGET, 'urn:uuid:1', 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Issuer/x', ` ${TARGET} `),
    );
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        expect(await addressIn(one)).toEqual(canonicalAddress(one));
      }),
    );
  });
});
