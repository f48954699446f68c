import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../../core/read/canonical-address.ts';

// The ids are invented; their shape is real (docs/platforms.md).
const A = 'enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09';
const BAD = 'enNiNFhyUkZBUzFaSHc4NDc1NWIWZz09';
const PAGE = 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions';
const SHARE = 'https://www.openbadge-global.com/api/v1.0/openBadge/v2/Wallet/Public/GetAssertionShare';
const N = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2';

const meaning = (url: string) => {
  const address = canonicalAddress(url);
  if (address.kind !== 'platform') return address.kind;
  const { platform, match } = address;
  return `${platform.id} ${match.kind}${match.kind === 'badge' ? ` ${match.json}` : ''}`;
};

describe('an address of LecoS', () => {
  it.each([
    ['its public page', `${PAGE}/detail/${A}`],
    ['with a slash behind', `${PAGE}/detail/${A}/`],
    ['with a tracker', `${PAGE}/detail/${A}?trk=x`],
    ['with a fragment', `${PAGE}/detail/${A}#top`],
    ['in capitals', `https://WWW.OPENBADGE-GLOBAL.COM/ns/portal/openbadge/public/assertions/detail/${A}`],
    ['the share link', `${SHARE}/${A}`],
    ['the share link in lower case', `${SHARE.replace('openBadge', 'openbadge')}/${A}`],
    ['a badge not yet received', `${PAGE}/unAcquired/${A}`],
    ['the data itself', `${N}/Assertion/${A}`],
    ['its picture', `${N}/Assertion/${A}/image`],
    ['over http', `${PAGE}/detail/${A}`.replace('https', 'http')],
  ])('leads to the data of the badge: %s', (_name, url) => {
    expect(meaning(url)).toBe(`lecos badge ${N}/Assertion/${A}`);
  });

  it.each([`${N}/Assertion/Host/${A}`, `${N}/Assertion/Host/${A}/Image`])('leads to an imported badge: %s', (url) => {
    expect(meaning(url)).toBe(`lecos badge ${N}/Assertion/Host/${A}`);
  });

  it.each([
    ['fails the inner check', BAD],
    ['is in lower case', A.toLowerCase()],
    ['lacks its last character', A.slice(0, -1)],
    ['has one too many', `${A}A`],
    ['is a UUID', '8de09867-4dcb-5587-a7a5-b1b9f286ce5f'],
    ['is percent-encoded', A.replace('n', '%6E')],
  ])('is damaged where the id %s, in every place it can stand', (_name, id) => {
    for (const base of [`${PAGE}/detail`, SHARE, `${N}/Assertion`]) expect(meaning(`${base}/${id}`)).toBe('lecos damaged');
  });

  it.each([
    'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48',
    'https://www.openbadge-global.com/ns/portal/openbadge/receive/x',
    `https://www.openbadge-global.com/ns/portal/openbadge/receive/${A}?x=1`,
    'https://www.openbadge-global.com/ns/portal/openbadge/receive/a/b/',
  ])('that receives a badge is a claim link: %s', (url) => {
    expect(meaning(url)).toBe('lecos claim');
  });

  it('of a holder is a list', () => {
    expect(meaning(`${PAGE}/user/Z1VLbVdia0ZOMFJ1c3VTZEVRTGErdz09`)).toBe('lecos list');
  });

  it.each([`${N}/BadgeClass/dkJ0aEdtYU9OVjF2WmVpYTZjdGpJdz09`, `${N}/Issuer/dEVuQnEzbzYxTjNzd3JwMUYzMDd3Zz09/image`])(
    'of a kind of badge or an issuer is no award: %s',
    (url) => {
      expect(meaning(url)).toBe('lecos no-badge');
    },
  );

  it.each([
    `https://www.openbadge-global.com@evil.example/ns/portal/openbadge/public/assertions/detail/${A}`,
    `https://www.openbadge-global.com.evil.example/ns/portal/openbadge/public/assertions/detail/${A}`,
    `https://www.openbadge-global.com:8443/ns/portal/openbadge/public/assertions/detail/${A}`,
    `https://evil.example/www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/${A}`,
    `https://evil.example/?u=https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/${A}`,
    `https://openbadge-global.com/ns/portal/openbadge/public/assertions/detail/${A}`,
  ])('is nobody else’s: %s', (url) => {
    expect(meaning(url)).toBe('other');
  });
});

describe('an address of the other platforms', () => {
  const UUID = '91975f38-1c90-4b8f-a6c4-e955fbca69ad';
  it.each([
    `https://www.credly.com/badges/${UUID}/public_url`,
    `https://credly.com/badges/${UUID}`,
    `https://www.youracclaim.com/earner/earned/badge/${UUID}`,
    `https://www.credly.com/badges/${UUID}/embedded_badge`,
    `https://api.credly.com/v1/obi/v2/badge_assertions/${UUID}`,
  ])('leads to the data at Credly: %s', (url) => {
    expect(meaning(url)).toBe(`credly badge https://www.credly.com/api/v1/obi/v2/badge_assertions/${UUID}`);
  });
  it('of a Credly profile is a list, of an organisation’s badge no award', () => {
    expect(meaning('https://www.credly.com/users/hanako-sato/badges')).toBe('credly list');
    expect(meaning('https://www.credly.com/org/example/badge/example-cloud-basics')).toBe('credly no-badge');
  });
  it('of the wallet openbadge.net is known and closed', () => {
    expect(meaning('https://wallet.openbadge.net/public/credential/8de09867-4dcb-5587-a7a5-b1b9f286ce5f')).toBe(
      'openbadge-net closed',
    );
  });
});
