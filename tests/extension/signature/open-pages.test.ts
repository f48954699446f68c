import { expect, it } from 'vitest';
import { badgesIn } from '../../../extension/signature/open-pages.ts';
import { A, B, CLAIM, CREDLY, DETAIL, GURL, IMG, SHARE } from '../../support/pages/world.ts';

const urlsIn = (...addresses: string[]) => badgesIn(addresses.map((address) => [address, ''])).map(({ url }) => url);

it('finds each badge once, out of its wrappers, and nothing else', () => {
  const list = 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/user/Z1VLbVdia0ZOMFJ1c3VTZEVRTGErdz09';
  const links = [GURL(DETAIL(A)), SHARE(A), `${CREDLY}?trk=x`, CLAIM, list, 'https://www.example.org/', 'mailto:x@example.org'];
  expect(urlsIn(...links)).toEqual([DETAIL(A), CREDLY]);
  expect(badgesIn([3, null, [], [3, 3], DETAIL(A)])).toEqual([]);
});

it('finds a badge by its picture, and offers it by its page for people', () => {
  const kind = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/BadgeClass/dkJ0aEdtYU9OVjF2WmVpYTZjdGpJdz09/image';
  expect(urlsIn(IMG(B), DETAIL(A), IMG(A), kind, 'data:image/png;base64,AAAA', '')).toEqual([DETAIL(B), DETAIL(A)]);
});

it('names a badge by the first words that the page has for it, without what imitates a mark, and never by an address', () => {
  const links = [
    [SHARE(A), ' '],
    [DETAIL(A), DETAIL(B)],
    [IMG(A), '✅  Data\n science \u202e'],
    [SHARE(A), 'Share'],
  ];
  expect(badgesIn(links)).toEqual([{ url: DETAIL(A), label: 'Data science' }]);
});

it('offers so many and no more', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
  expect(urlsIn(...ids.map((id) => `https://www.credly.com/badges/${id}`))).toHaveLength(50);
});
