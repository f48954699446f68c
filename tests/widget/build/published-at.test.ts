import { describe, expect, it } from 'vitest';
import { playgroundAt, publishedAt } from '../../../widget/build/published-at.ts';

describe('where the files of the widget will lie', () => {
  it('is the folder of the published package, in which a version never changes', () => {
    expect(publishedAt(undefined, '1.2.3')).toBe('https://cdn.jsdelivr.net/npm/tashika@1.2.3/dist/widget/');
    expect(publishedAt(' ', '1.2.3')).toBe(publishedAt(undefined, '1.2.3'));
  });

  it.each([
    ['https://www.example.org/widget', 'https://www.example.org/widget/'],
    ['/assets/tashika/', '/assets/tashika/'],
  ])('is what the author says: %s', (given, at) => {
    expect(publishedAt(given, '1.2.3')).toBe(at);
  });

  it.each([
    'http://www.example.org/',
    '//www.example.org/',
    'widget/',
    'javascript:alert(1)',
    'https://www.example.org/?a',
    '/a"b/',
  ])('is nothing else: %s', (given) => {
    expect(() => publishedAt(given, '1.2.3')).toThrow('no https address and no path');
  });
});

describe('the playground that badges lead to', () => {
  it('is what the build was told, or none', () => {
    expect(playgroundAt(' https://play.example.org/ ')).toBe('https://play.example.org/');
    expect(playgroundAt(undefined)).toBe('');
    for (const given of ['http://play.example.org/', 'play', 'javascript:alert(1)'])
      expect(() => playgroundAt(given)).toThrow('no https address');
  });
});
