import { expect, it } from 'vitest';
import { badgesIn } from '../../../extension/signature/open-pages.ts';
import { A, CLAIM, CREDLY, DETAIL, GURL, SHARE } from '../../support/pages/world.ts';

it('finds each badge once, out of its wrappers, and nothing else', () => {
  const links = [
    GURL(DETAIL(A)),
    SHARE(A),
    `${CREDLY}?trk=x`,
    CLAIM,
    'https://www.example.org/',
    'mailto:x@example.org',
    3,
    null,
  ];
  expect(badgesIn(links)).toEqual([DETAIL(A), CREDLY]);
});

it('offers so many and no more', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
  expect(badgesIn(ids.map((id) => `https://www.credly.com/badges/${id}`))).toHaveLength(50);
});
