import { describe, expect, it } from 'vitest';
import { publicPage } from '../../studio/public-page.ts';
import { A, DETAIL, SHARE } from '../support/pages/world.ts';

const BADGR = 'AAAAAAAAAAAAAAAAAAAAAA';

describe('the page for people', () => {
  it.each([
    [SHARE(A), DETAIL(A)],
    [`https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/Host/${A}`, DETAIL(A)],
    [`https://api.badgr.io/public/assertions/${BADGR}.json?v=2_0`, `https://badgr.com/public/assertions/${BADGR}`],
    [`https://api.eu.badgr.io/public/assertions/${BADGR}`, `https://eu.badgr.com/public/assertions/${BADGR}`],
  ])('of %s is %s', (address, page) => {
    expect(publicPage(address)).toBe(page);
  });

  it('is the address itself where no other is known', () => {
    const waiting = `https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/unAcquired/${A}`;
    for (const address of [waiting, 'https://badges.example.org/a/1']) expect(publicPage(address)).toBe(address);
  });
});
