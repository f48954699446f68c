import { describe, expect, it } from 'vitest';
import { signatureHtml } from '../../studio/signature-html.ts';
import { brokenRules } from '../../studio/word-rules.ts';
import { BADGE, LOOK } from './sample-badges.ts';

const GOOD = signatureHtml([BADGE], LOOK);
const rulesOf = (html: string) => [...new Set(brokenRules(html).map(({ rule }) => rule))];
const broken = (from: string | RegExp, to: string) => {
  const html = GOOD.replace(from, to);
  expect(html).not.toBe(GOOD);
  return rulesOf(html);
};

describe('the rules of mail programs', () => {
  it('are kept by an ordinary signature', () => {
    expect(brokenRules(GOOD)).toEqual([]);
  });

  it.each([
    ['a script', '<table', '<script></script><table', 'element'],
    ['a style element', '<table', '<style></style><table', 'element'],
    ['a div', '<table', '<div></div><table', 'element'],
    ['a comment', '<table', '<!--[if mso]><table', 'markup'],
    ['a class', '<table ', '<table class="x" ', 'attribute'],
    ['an event', '<img ', '<img onerror="x" ', 'attribute'],
    ['a picture map', '<img ', '<img usemap="x" ', 'attribute'],
    ['an unquoted attribute', 'border="0" alt', 'border=0 alt', 'markup'],
    ['flex', 'border-collapse:collapse', 'display:flex', 'style'],
    ['rounding', 'display:block;', 'display:block;border-radius:4px;', 'style'],
    ['a greatest width', 'display:block;', 'display:block;max-width:100%;', 'style'],
    ['room around a picture', 'display:block;', 'display:block;padding:4px;', 'style'],
    ['a picture as background', 'background-color:#ffffff', 'background:url(https://a.example/x)', 'style'],
    ['another unit', 'font-size:12px', 'font-size:1em', 'style'],
    ['a picture in the text', /src="[^"]*"/, 'src="data:image/png;base64,AAAA"', 'address'],
    ['a picture without encryption', /src="https/, 'src="http', 'address'],
    ['a script as address', /href="[^"]*"/, 'href="javascript:alert(1)"', 'address'],
    ['a tracker', /detail\/\w+"/, 'detail/x?utm_source=a"', 'tracker'],
    ['one side left out', ' height="72"', '', 'picture'],
    ['sides that differ from the style', 'width:72px', 'width:73px', 'picture'],
    ['a picture too large', /72/g, '240', 'picture'],
    ['a picture without words', / alt="[^"]*"/, '', 'picture'],
    ['an end left out', '</table>', '', 'markup'],
    ['ends that cross', '</a></td>', '</td></a>', 'markup'],
    ['a bare ampersand', '<b>', '<b>a & b', 'markup'],
    ['a tick', '<b>', '<b>\u2713', 'mark'],
    ['a tick that is encoded', '<b>', '<b>&#10003;', 'mark'],
    ['no link in words', '証明を確認', '', 'text-link'],
    ['too much', '<b>', `<b>${'a'.repeat(10_000)}`, 'length'],
  ])('know %s', (_, from, to, rule) => {
    expect(broken(from, to)).toContain(rule);
  });
});
