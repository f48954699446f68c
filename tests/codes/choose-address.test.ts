import { describe, expect, it } from 'vitest';
import { chooseAddress } from '../../codes/choose-address.ts';
import { readLink } from '../../core/index.ts';
import { A, B, CLAIM, CREDLY, DETAIL } from '../support/pages/world.ts';

const OTHER = 'https://badges.example.org/a/1';

describe('the codes of a file', () => {
  it.each([
    ['in capitals where that means the same', OTHER, 'HTTPS://BADGES.EXAMPLE.ORG/a/1'],
    ['with what says who came from where', OTHER, `${OTHER}?utm_source=pdf`],
    ['with a place in the page', OTHER, `${OTHER}#top`],
    ['over http', OTHER, 'http://badges.example.org/a/1'],
    ['with a space around it', OTHER, ` ${OTHER}\n`],
    ['of a known platform, with trackers', CREDLY, `${CREDLY}?source=linked_in_profile#x`],
  ])('name one address where one is written %s', (_what, one, same) => {
    expect(readLink(chooseAddress([one, same]))).toEqual(readLink(one));
  });

  it.each([
    ['another path', OTHER, `${OTHER}0`],
    ['letters of another case in the path', OTHER, 'https://badges.example.org/A/1'],
    ['a look-alike of the host', OTHER, 'https://bаdges.example.org/a/1'],
    ['two badges', DETAIL(A), DETAIL(B)],
    ['somebody in front of the host', OTHER, 'https://badges.example.org@evil.example/a/1'],
    ['a link for receiving a badge', OTHER, CLAIM],
  ])('name none where they differ by %s', (_what, one, other) => {
    expect(() => chooseAddress([one, other])).toThrow('read.codes-differ');
  });

  it.each([
    'file:///etc/passwd',
    'javascript://badges.example.org/%0aalert(1)',
    'https:badges.example.org',
    '//badges.example.org/a',
    'x'.repeat(7_000),
  ])('name none that is no web address: %.60s', (text) => {
    expect(() => chooseAddress([text])).toThrow('read.code-no-address');
  });
});
