import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressInLink } from '../../../demo/playground/address-in-link.ts';
import { independentLink } from '../../../widget/source-of.ts';

const inLink = (link: string) => addressInLink(new URL(link));

describe('the badge that a link to the playground names', () => {
  it('is the one that the widget’s link to an independent check was made for', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const { href } = new URL(text);
        const link = independentLink(
          'https://www.example.org/playground/',
          { url: href, own: false },
          'https://school.example.org/',
        );
        expect(inLink(link ?? '')).toBe(href);
      }),
    );
  });

  it('may stand in the query, and is none where there is nothing', () => {
    expect(inLink('https://www.example.org/?u=https%3A%2F%2Fb.example.org%2F1')).toBe('https://b.example.org/1');
    expect(inLink('https://www.example.org/#confirmed')).toBeNull();
    expect(inLink('https://www.example.org/#u=')).toBeNull();
  });

  it('is no endless text', () => {
    expect(inLink(`https://www.example.org/#u=https://b.example.org/${'a'.repeat(5_000)}`)).toBeNull();
  });
});
